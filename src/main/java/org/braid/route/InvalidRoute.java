package org.braid.route;

import java.nio.file.Path;

/** A route file says something that cannot be done, or one that the night needs is not there. */
public final class InvalidRoute extends RuntimeException {
    private final transient Path file;

    /** @param line the line as an editor counts it */
    InvalidRoute(Path file, int line, String reason) {
        super("%s:%d: %s".formatted(file, line, reason));
        this.file = file;
    }

    /** The folder as a whole is meant. */
    InvalidRoute(Path folder, String reason) {
        super("%s: %s".formatted(folder, reason));
        this.file = folder;
    }

    Path file() {
        return file;
    }
}
