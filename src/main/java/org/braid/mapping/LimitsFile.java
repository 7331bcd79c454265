package org.braid.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braid.feed.Limit;
import org.braid.feed.Limits;

/** Reads {@code limits.yaml} beside the mappings: where this installation takes more, or less, than is usual. */
public final class LimitsFile {
    private static final Map<String, Limit> BY_KEY =
            Arrays.stream(Limit.values()).collect(Collectors.toUnmodifiableMap(Limit::key, Function.identity()));

    private LimitsFile() {}

    /**
     * The usual limits where the file is not there.
     *
     * @throws InvalidMapping for a limit that nobody knows, or that is no number
     */
    public static Limits read(Path mappings) {
        var file = mappings.resolve("limits.yaml");
        if (!Files.isRegularFile(file)) {
            return Limits.DEFAULT;
        }
        var yaml = Yaml.read(file, "mappings/limits.yaml");
        yaml.allow(BY_KEY.keySet());
        var limits = Limits.DEFAULT;
        for (var limit : Limit.values()) {
            var stated = yaml.find(limit.key());
            if (stated.isPresent()) {
                limits = limits.with(limit, number(stated.get()));
            }
        }
        return limits;
    }

    private static long number(Yaml stated) {
        var digits = stated.text().replace("_", "");
        if (!digits.matches("[1-9][0-9]{0,14}")) {
            throw stated.invalid("a limit is a whole number above 0, such as 5_000_000");
        }
        return Long.parseLong(digits);
    }
}
