package org.braid.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.feed.FeedLimits;
import org.braid.feed.Limit;
import org.braid.feed.Limits;

/** Reads {@code limits.yaml} beside the mappings: where this installation takes more, or less, than is usual; of all feeds, or of one. */
public final class LimitsFile {
    private static final Map<String, Limit> BY_KEY =
            Arrays.stream(Limit.values()).collect(Collectors.toUnmodifiableMap(Limit::key, Function.identity()));

    private static final String FEEDS = "feeds";
    private static final Set<String> WITH_FEEDS =
            Stream.concat(BY_KEY.keySet().stream(), Stream.of(FEEDS)).collect(Collectors.toUnmodifiableSet());

    private LimitsFile() {}

    /**
     * The usual limits where the file is not there.
     *
     * @throws InvalidMapping for a limit or a feed that nobody knows, or what is no number
     */
    public static FeedLimits read(Path mappings) {
        var file = mappings.resolve("limits.yaml");
        if (!Files.isRegularFile(file)) {
            return FeedLimits.of(Limits.DEFAULT);
        }
        var yaml = Yaml.read(file, "mappings/limits.yaml");
        yaml.allow(WITH_FEEDS);
        var ofAll = limits(yaml, Limits.DEFAULT);
        var byFeed = new HashMap<String, Limits>();
        yaml.find(FEEDS).map(Yaml::map).orElse(Map.of()).forEach((feed, own) -> {
            if (!Files.isDirectory(mappings.resolve(feed))) {
                throw own.invalid("there is no feed `%s`: no folder of that name is beside this file".formatted(feed));
            }
            own.allow(BY_KEY.keySet());
            byFeed.put(feed, limits(own, ofAll));
        });
        return new FeedLimits(ofAll, byFeed);
    }

    private static Limits limits(Yaml yaml, Limits otherwise) {
        var limits = otherwise;
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
