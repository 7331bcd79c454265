package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braid.audit.Night;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * What is learned between two nights about some days.
 *
 * @param window the days; it ends
 * @param yearAround where it is given, each funder's own financial year around this day is meant; the window is the usual one
 * @param posting where adjustments are booked; null unless the days are closed
 */
public record Span(
        Night then,
        Night now,
        DateRange window,
        @Nullable LocalDate yearAround,
        AdjustedLine.@Nullable Posting posting) {

    /** About the same days, whoever the funder is. */
    public static Span within(Night then, Night now, DateRange window) {
        return new Span(then, now, window, null, null);
    }

    public static Span yearsAround(Night then, Night now, LocalDate day) {
        return new Span(then, now, DateRange.financialYear(day), day, null);
    }

    /** The days of a line's money that are meant. */
    DateRange days(Entitlement entitlement) {
        return yearAround == null ? window : entitlement.year(yearAround);
    }

    /**
     * From each close to the next, and from the last to now: about all days that the earlier of the two closed. So every
     * night after a close is in exactly one span, and so is every day that was closed by then: no news is lost or booked twice.
     *
     * @param closes oldest first; those that rest on a later night than now do not count
     */
    public static List<Span> ofCloses(List<Close> closes, Night now) {
        var known = closes.stream()
                .filter(close -> close.night().number() <= now.number())
                .toList();
        var spans = new ArrayList<Span>();
        for (var at = 0; at < known.size(); at++) {
            var next = at + 1 < known.size() ? known.get(at + 1) : null;
            spans.add(of(known.get(at), next, now));
        }
        return List.copyOf(spans);
    }

    private static Span of(Close close, @Nullable Close next, Night now) {
        return new Span(
                close.night(),
                next == null ? now : next.night(),
                new DateRange(LocalDate.MIN, close.through().plusDays(1)),
                null,
                new AdjustedLine.Posting(close.through(), close.firstOpen(), next == null ? null : next.through()));
    }
}
