package org.braid.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that mappings only name: a secret {@code provider} is the variable {@code BRAID_SECRET_PROVIDER}, or the file
 * {@code provider} in the folder of secrets.
 */
public final class Secrets {
    public static final Secrets NONE = new Secrets(Map.of(), null);

    private static final String VARIABLE = "BRAID_SECRET_";
    private static final String FOLDER = "BRAID_SECRETS";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Map<String, String> variables;
    private final @Nullable Path folder;

    private Secrets(Map<String, String> variables, @Nullable Path folder) {
        this.variables = Map.copyOf(variables);
        this.folder = folder;
    }

    /** @param folder one file for each secret, unless {@code BRAID_SECRETS} names another */
    public static Secrets of(Map<String, String> variables, Path folder) {
        var named = variables.get(FOLDER);
        return new Secrets(variables, named == null ? folder : Path.of(named));
    }

    /** Whether a secret may be called so: small letters, digits and hyphens, so that it names no other file. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The secret without the line end that editors put behind it; nothing where it is not set or cannot be read. */
    public Optional<String> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        var variable = VARIABLE + name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(variables.get(variable)).or(() -> inFile(name));
    }

    private Optional<String> inFile(String name) {
        try {
            return folder != null && Files.isRegularFile(folder.resolve(name))
                    ? Optional.of(Files.readString(folder.resolve(name)).stripTrailing())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Never what is secret. */
    @Override
    public String toString() {
        return "Secrets[" + folder + "]";
    }
}
