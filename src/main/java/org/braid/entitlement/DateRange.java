package org.braid.entitlement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another.
 *
 * @param endExclusive the first day no longer in it; null while open
 */
public record DateRange(LocalDate startInclusive, @Nullable LocalDate endExclusive) {

    public DateRange {
        if (endExclusive != null && endExclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException("a period cannot end before it begins");
        }
    }

    /** Sources state the last day that counts; both bounds inclusive (STANDARDS 1.3, weeks_of_service). */
    public static DateRange throughLastDay(LocalDate first, @Nullable LocalDate last) {
        return new DateRange(first, last == null ? null : last.plusDays(1));
    }

    /** The year in which funders of the United Kingdom account: 6 April is the tax year's, 1 April is theirs. */
    public static DateRange financialYear(LocalDate day) {
        return yearFrom(Terms.FIRST_OF_APRIL, day);
    }

    /** The year around a day that begins on one day of the calendar, such as 1 January. */
    public static DateRange yearFrom(MonthDay begins, LocalDate day) {
        var start = begins.atYear(day.getYear());
        var first = day.isBefore(start) ? begins.atYear(day.getYear() - 1) : start;
        return new DateRange(first, begins.atYear(first.getYear() + 1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startInclusive) && (endExclusive == null || day.isBefore(endExclusive));
    }

    public boolean overlaps(DateRange other) {
        return intersection(other).isPresent();
    }

    /** The days in both; empty when there is none. */
    public Optional<DateRange> intersection(DateRange other) {
        var start = startInclusive.isAfter(other.startInclusive) ? startInclusive : other.startInclusive;
        var end = earlier(endExclusive, other.endExclusive);
        return end != null && !start.isBefore(end) ? Optional.empty() : Optional.of(new DateRange(start, end));
    }

    /** @throws IllegalStateException for an open range, which has no number of days */
    public long days() {
        if (endExclusive == null) {
            throw new IllegalStateException("an open period has no number of days");
        }
        return ChronoUnit.DAYS.between(startInclusive, endExclusive);
    }

    /** Whether its days can be counted, and there is at least one. */
    public boolean hasDays() {
        return endExclusive != null && startInclusive.isBefore(endExclusive);
    }

    /** The last day in it, as sources and people write it; null while open. */
    public @Nullable LocalDate lastDay() {
        return endExclusive == null ? null : endExclusive.minusDays(1);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
