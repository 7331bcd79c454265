package org.braid.report;

/** Something was asked for that the budget does not have; the message says what it has, and repeats nothing of the question. */
public final class NoSuchFigure extends RuntimeException {
    private final boolean line;

    private NoSuchFigure(boolean line, String message) {
        super(message);
        this.line = line;
    }

    static NoSuchFigure line(int lines) {
        return new NoSuchFigure(
                true, lines == 0 ? "The record has no lines." : "The record has lines 1 to " + lines + ".");
    }

    static NoSuchFigure of(Asking asking) {
        return new NoSuchFigure(
                false, "The record has no such figure. Ask for one of these: " + String.join("; ", asking.all()) + ".");
    }

    /** Whether it was a line's number. */
    public boolean isLine() {
        return line;
    }
}
