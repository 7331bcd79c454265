package org.braid.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Feeds about people who do not exist, of whom the reports say what was once published of real ones: docs/reports.md has
 * the figures, their sources and the commands. The same seed gives the same bytes.
 */
public final class PublishedFigures {
    private PublishedFigures() {}

    /** @param out made where it is missing; files of the same names are replaced */
    public static void write(long seed, Path out) {
        try {
            new DutchHolders(seed).write(out.resolve("nl-ipgb"));
            new GermanInsured(seed).write(out.resolve("de-pflegekasse"));
            new EnglishHolders(seed).write(out.resolve(Key.SOCIAL_CARE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
