package org.braid.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.braid.entitlement.DateRange;

/** Days as they are written in a question: {@code 2026-06-01..2026-08-31}, both counted. */
public final class Days {
    private static final String BETWEEN = "..";

    private Days() {}

    /** @throws Unanswerable when they are not written so, or end before they begin */
    public static DateRange of(String option, String text) {
        var between = text.indexOf(BETWEEN);
        try {
            var first = LocalDate.parse(text.substring(0, Math.max(between, 0)));
            var last = LocalDate.parse(text.substring(between + BETWEEN.length()));
            return DateRange.throughLastDay(first, last);
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Unanswerable(
                    Unanswerable.Reason.INVALID_QUESTION,
                    option + " is written like 2026-06-01..2026-08-31, and does not end before it begins.");
        }
    }
}
