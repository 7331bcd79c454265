package org.braid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A data folder with one published night over the samples, run once and copied for each test. */
final class PublishedNight {
    private static final List<String> FEEDS =
            List.of("access-to-work", "education", "nhs-phb", "provider", "social-care");

    private PublishedNight() {}

    static void run(Path data) {
        try (var installation = Nights.open(data)) {
            Nights.night(installation, Nights.SAMPLES, FEEDS);
        }
    }

    static Path copy(Path data, Path to) throws IOException {
        FileSystemUtils.copyRecursively(data, to);
        return to;
    }
}
