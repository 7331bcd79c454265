package org.braid.story;

import java.util.List;
import java.util.Locale;

/**
 * A row in a sender's book.
 *
 * @param second whether it is of the second sort that the sender's form knows
 */
record Row(int number, Somebody who, boolean second, long pence, Paid paid, Days days, Fault fault) {

    /** What is wrong with a row as it is sent. */
    enum Fault {
        NONE("is put right"),
        AMOUNT_IN_WORDS("gets an amount in words"),
        NO_REFERENCE("loses its reference"),
        TWICE("is sent twice"),
        TWICE_DIFFERING("is sent twice, the second time with 1.00 more");

        final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    Row paying(long other) {
        return new Row(number, who, second, other, paid, days, fault);
    }

    Row through(Days other) {
        return new Row(number, who, second, pence, paid, other, fault);
    }

    Row with(Fault other) {
        return new Row(number, who, second, pence, paid, days, other);
    }

    /** The rows that it becomes in a file. */
    List<Row> written() {
        return switch (fault) {
            case TWICE -> List.of(this, this);
            case TWICE_DIFFERING -> List.of(this, paying(pence + 100));
            default -> List.of(this);
        };
    }

    /** {@code 143.20}, or words. */
    String amount() {
        return fault == Fault.AMOUNT_IN_WORDS ? "to follow" : pounds(pence);
    }

    static String pounds(long pence) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", pence < 0 ? "-" : "", Math.abs(pence) / 100, Math.abs(pence) % 100);
    }

    @Override
    public String toString() {
        return "%s%d of %s: %s %s, %s"
                .formatted(second ? "second sort no. " : "no. ", number, who, pounds(pence), paid.word, days);
    }
}
