package org.braid.record;

/** A period cannot be closed; the message says why, and what to do. */
public final class Unclosable extends RuntimeException {
    Unclosable(String message) {
        super(message);
    }
}
