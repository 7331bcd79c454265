package org.braid.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line was believed to come to and now is, month by month.
 *
 * @param funderName as the feed names it; may be blank
 * @param months those in which money was or is; sorted
 * @param change what happened to its statement, and why
 * @param posting null unless the months are closed
 */
public record AdjustedLine(
        String person,
        Account account,
        String funderName,
        List<Month> months,
        Change change,
        @Nullable Posting posting) {

    public AdjustedLine {
        months = List.copyOf(months);
    }

    /**
     * One month of it, in minor units.
     *
     * @param before nought where the line did not count then
     * @param after nought where it does not count now
     */
    public record Month(YearMonth month, long before, long after) {
        public long adjustment() {
            return Math.subtractExact(after, before);
        }
    }

    /**
     * Where the adjustment of a closed month is booked.
     *
     * @param closedThrough the last day that was closed when it was learned
     * @param period the first month that was open then
     * @param settledBy the last day of the later close that the posting is part of; null while there is none
     */
    public record Posting(
            LocalDate closedThrough,
            YearMonth period,
            @Nullable LocalDate settledBy) {}

    public long before() {
        return months.stream().mapToLong(Month::before).reduce(0, Math::addExact);
    }

    public long after() {
        return months.stream().mapToLong(Month::after).reduce(0, Math::addExact);
    }

    public long adjustment() {
        return Math.subtractExact(after(), before());
    }

    /** With the adjusted months only, booked where they still can be. */
    AdjustedLine posted(Posting where) {
        var adjusted = months.stream().filter(month -> month.adjustment() != 0).toList();
        return new AdjustedLine(person, account, funderName, adjusted, change, where);
    }
}
