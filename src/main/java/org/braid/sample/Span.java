package org.braid.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds.
 *
 * @param last the last day that counts; null while open
 */
record Span(LocalDate first, @Nullable LocalDate last) {
    Span {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("a span cannot end before it begins");
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** No further than a day; a span that begins after it stays as it is. */
    Span through(LocalDate day) {
        var longer = last == null || last.isAfter(day);
        return longer && !day.isBefore(first) ? new Span(first, day) : this;
    }

    /** How many days fall into a bounded span, both ends counted. */
    long daysIn(LocalDate from, LocalDate through) {
        var start = first.isBefore(from) ? from : first;
        var end = last == null || last.isAfter(through) ? through : last;
        return Math.max(0, ChronoUnit.DAYS.between(start, end) + 1);
    }
}
