package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What one logs in to the server with: given from outside, or made once and kept beside the data.
 *
 * @param from where one finds it
 */
record ServerPassword(String value, String from) {
    private static final String VARIABLE = "BRAID_PASSWORD";
    /** So long that nobody gets far by trying. */
    private static final int SHORTEST = 16;

    private static final int RANDOM_BYTES = 24;

    /** @param file where it is given; null to look into the environment, and then beside the data */
    static ServerPassword of(Path data, @Nullable Path file) {
        if (file != null) {
            return given(read(file), file.toString());
        }
        var variable = System.getenv(VARIABLE);
        return variable == null ? kept(data.resolve("server-password")) : given(variable, "the variable " + VARIABLE);
    }

    private static ServerPassword given(String value, String from) {
        if (value.length() < SHORTEST) {
            throw new Refusal(2, "The password in %s is shorter than %d characters.".formatted(from, SHORTEST));
        }
        return new ServerPassword(value, from);
    }

    private static ServerPassword kept(Path file) {
        if (!Files.exists(file)) {
            OwnerOnly.write(file, random() + "\n");
        }
        return given(read(file), file.toString());
    }

    /** A word that nobody can guess, of characters that need no quoting. */
    static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal(
                    2,
                    "The password file " + file + " cannot be read: "
                            + e.getClass().getSimpleName() + ".");
        }
    }

    @Override
    public String toString() {
        return "ServerPassword[" + from + "]";
    }
}
