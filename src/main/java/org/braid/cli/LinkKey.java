package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.braid.linkage.EncodingKey;
import org.jspecify.annotations.Nullable;

/** Where the key of encodings comes from: a file or the environment, never the command line, which others can see. */
final class LinkKey {
    static final String VARIABLE = "BRAID_LINK_KEY";
    private static final long MOST_BYTES = 10_000;

    private LinkKey() {}

    /** @param file null to look into the environment */
    static EncodingKey of(@Nullable Path file) {
        if (file != null) {
            return EncodingKey.of(read(file));
        }
        var variable = System.getenv(VARIABLE);
        if (variable == null) {
            throw new Refusal(
                    2,
                    "KEY_MISSING: say with --key-file where the key is, or put it into the variable " + VARIABLE + ".");
        }
        return EncodingKey.of(variable);
    }

    private static String read(Path file) {
        LinkedTables.requireFile(file);
        try {
            return Files.size(file) > MOST_BYTES ? "" : Files.readString(file);
        } catch (IOException e) {
            throw new Refusal(
                    2,
                    "KEY_MISSING: the key file " + file + " cannot be read: "
                            + e.getClass().getSimpleName() + ".");
        }
    }
}
