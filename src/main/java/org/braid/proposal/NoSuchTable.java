package org.braid.proposal;

/** What was asked for is not in the file. */
public final class NoSuchTable extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchTable(String message) {
        super(message);
    }
}
