package org.braid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.braid.mapping.Mappings;
import org.springframework.util.FileSystemUtils;

/** A data folder with one published night over the samples, run once and copied for each test. */
final class PublishedNight {
    private PublishedNight() {}

    static void run(Path data) {
        try (var installation = Nights.open(data)) {
            Nights.night(installation, Nights.SAMPLES, feeds());
        }
    }

    /** Those that the samples have, as a run takes them. */
    private static List<String> feeds() {
        return Mappings.read(Nights.MAPPINGS).feeds().stream()
                .filter(feed -> Files.isDirectory(Nights.SAMPLES.resolve(feed)))
                .toList();
    }

    /** The samples' Access to Work file, with every monthly grant of another amount. */
    static Path changedGrants(Path file) throws IOException {
        var lines =
                Files.readAllLines(Nights.SAMPLES.resolve("access-to-work/atw-2026-09.csv"), StandardCharsets.UTF_8);
        lines.replaceAll(
                line -> line.replaceFirst("(\"[0-9,]+\\.[0-9]{2}\"|[0-9]+\\.[0-9]{2}),Monthly", "77.77,Monthly"));
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }

    static Path copy(Path data, Path to) throws IOException {
        FileSystemUtils.copyRecursively(data, to);
        return to;
    }
}
