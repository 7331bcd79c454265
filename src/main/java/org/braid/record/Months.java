package org.braid.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;
import org.jspecify.annotations.Nullable;

/**
 * What a line comes to month by month, in whole minor units. What has run up in the funder's year is rounded at each
 * month's end, and a month is the difference of two such figures: so twelve months are the line's figure of the year,
 * as the record shows it, to the penny.
 */
final class Months {
    private Months() {}

    /** The months with money in them. */
    static SortedMap<YearMonth, Long> of(Entitlement entitlement, DateRange window) {
        var months = new TreeMap<YearMonth, Long>();
        var end = end(entitlement, window);
        for (var day = start(entitlement, window); day.isBefore(end); day = firstOfNext(day)) {
            var minor = between(entitlement, day, earlier(firstOfNext(day), end));
            if (minor != 0) {
                months.put(YearMonth.from(day), minor);
            }
        }
        return months;
    }

    /** All of it within the window: what the months add up to, reckoned by the funder's whole years. */
    static long total(Entitlement entitlement, DateRange window) {
        return between(entitlement, start(entitlement, window), end(entitlement, window));
    }

    private static long between(Entitlement entitlement, LocalDate start, LocalDate end) {
        var total = 0L;
        for (var day = start; day.isBefore(end); ) {
            var year = entitlement.year(day);
            var next = earlier(year.endExclusive(), end);
            var first = year.startInclusive();
            total = Math.addExact(
                    total, Math.subtractExact(runUp(entitlement, first, next), runUp(entitlement, first, day)));
            day = next;
        }
        return total;
    }

    private static long runUp(Entitlement entitlement, LocalDate year, LocalDate end) {
        return year.equals(end)
                ? 0
                : Money.rounded(
                                Rates.within(new DateRange(year, end), entitlement.terms(), entitlement.valid()),
                                entitlement.terms().currency())
                        .minor();
    }

    private static LocalDate start(Entitlement entitlement, DateRange window) {
        var first = entitlement.valid().startInclusive();
        return first.isAfter(window.startInclusive()) ? first : window.startInclusive();
    }

    /** A one-off belongs to its first day, wherever its period ends. */
    private static LocalDate end(Entitlement entitlement, DateRange window) {
        var last = entitlement.terms().frequency().recurring()
                ? entitlement.valid().endExclusive()
                : entitlement.valid().startInclusive().plusDays(1);
        return earlier(last, bound(window));
    }

    private static LocalDate bound(DateRange window) {
        var end = window.endExclusive();
        if (end == null) {
            throw new IllegalArgumentException("months of an open window have no end");
        }
        return end;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    private static LocalDate firstOfNext(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }
}
