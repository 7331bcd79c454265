package org.braid.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an identifier is valid, as far as anybody says.
 *
 * @param startInclusive null where nobody says from when
 * @param endExclusive the first day on which it no longer is; null where it is open, or nobody says
 */
public record Validity(
        @Nullable LocalDate startInclusive, @Nullable LocalDate endExclusive) {
    /** Nothing is said, so any day may be one. */
    public static final Validity UNSTATED = new Validity(null, null);

    public Validity {
        if (startInclusive != null && endExclusive != null && endExclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException("an identifier cannot end before it begins");
        }
    }

    /** Sources state the last day that counts. */
    public static Validity throughLastDay(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Validity(first, last == null ? null : last.plusDays(1));
    }

    public boolean stated() {
        return startInclusive != null || endExclusive != null;
    }

    /** Whether it is over on a day. */
    public boolean endedBy(LocalDate day) {
        return endExclusive != null && !day.isBefore(endExclusive);
    }

    /** Whether it has not begun on a day. */
    public boolean beginsAfter(LocalDate day) {
        return startInclusive != null && day.isBefore(startInclusive);
    }

    /** Whether a day may be in both; what nobody says may be any. */
    public boolean mayOverlap(Validity other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    /** Whether it is over, as stated, when the other begins. */
    public boolean endsBefore(Validity other) {
        return other.startInclusive != null && endedBy(other.startInclusive);
    }

    /** From the first day of either to the last of either; open where one of them is. */
    public Validity spanning(Validity other) {
        return new Validity(earlier(startInclusive, other.startInclusive), later(endExclusive, other.endExclusive));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    /** The last day of it, as sources and people write it; null where it is open, or nobody says. */
    public @Nullable LocalDate lastDay() {
        return endExclusive == null ? null : endExclusive.minusDays(1);
    }
}
