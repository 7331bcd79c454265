package org.braid.answer;

/** A question has no answer; the message says why and what to do, and repeats no identifier. */
public final class Unanswerable extends RuntimeException {
    private final Reason reason;

    public Unanswerable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Programs tell by this. */
    public enum Reason {
        INVALID_QUESTION,
        NO_NIGHT_YET,
        NOTHING_KNOWN_YET,
        NOBODY_FOUND,
        SEVERAL_FOUND,
        NO_SUCH_LINE,
        NO_SUCH_FIGURE
    }

    public Reason reason() {
        return reason;
    }
}
