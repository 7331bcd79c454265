package org.braid.cli;

import java.nio.file.Path;
import java.sql.SQLException;

/** A command cannot be done, for a reason that its user can act on: the message says which, the code goes to the caller. */
final class Refusal extends RuntimeException {
    /** H2 reports with this that another process holds the files. */
    private static final int LOCKED = 90020;

    private final int exitCode;

    /** @param exitCode 2 wrong use, 3 refused or held, 4 failed (DESIGN section 5) */
    Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Refusal ofDatabase(Throwable cause, Path data) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getErrorCode() == LOCKED) {
                return ofBusy(data);
            }
        }
        return new Refusal(
                4,
                "The database in " + data + " cannot be opened ("
                        + cause.getClass().getSimpleName() + "). Run `braid doctor`.");
    }

    static Refusal ofBusy(Path data) {
        return new Refusal(
                4,
                "Another braid is at work on " + data + ". Wait until it is done, or name another folder with --data.");
    }

    int exitCode() {
        return exitCode;
    }
}
