package org.braid.fetch;

/** A source could not be fetched. What it said before stays as it was; the message holds nothing personal. */
public final class FetchFailed extends RuntimeException {
    private final Fault fault;

    /** What went wrong, for programs. */
    public enum Fault {
        /** The settings of the source cannot be meant. */
        INVALID_SOURCE,
        /** No answer came, however often it was asked. */
        UNREACHABLE,
        /** The server answered with an error that asking again does not mend. */
        REFUSED,
        /** The login was refused, or its key is not there. */
        NOT_LET_IN,
        /** The answer is not what the standard says. */
        NOT_UNDERSTOOD,
        /** The answers pass what the source may send. */
        TOO_MUCH
    }

    FetchFailed(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
