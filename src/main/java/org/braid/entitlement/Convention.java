package org.braid.entitlement;

import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/** How a funder turns a frequency into a week; a setting of the funder, shown with every figure it made. */
public enum Convention {
    /** A year is 52 weeks, a month 12/52 of a week's reciprocal (ASC CLD, DHSC costs script; STANDARDS 1.3). */
    WEEKS_52 {
        @Override
        BigFraction yearsPerWeek() {
            return BigFraction.of(1, 52);
        }
    },
    /** A year is 365 days, leap or not. */
    DAYS_365 {
        @Override
        BigFraction yearsPerWeek() {
            return BigFraction.of(7, 365);
        }
    },
    /**
     * A calendar month is paid whole, a part of one by the day in thirtieths (Germany, section 37(2) SGB XI). A week is
     * only for comparison: 7/365 of a year.
     */
    MONTHS_OF_30_DAYS {
        @Override
        BigFraction yearsPerWeek() {
            return BigFraction.of(7, 365);
        }
    };

    abstract BigFraction yearsPerWeek();

    /** Whether a period is worth its calendar months, not its days. */
    boolean countsMonths(Frequency frequency) {
        return this == MONTHS_OF_30_DAYS && frequency.timesPerYear() > 0;
    }

    /** How many times a week the amount falls due, taken over the year; zero for what is not recurring. */
    BigFraction timesPerWeek(Terms terms) {
        var times = everyWeek(terms);
        var weeks = terms.weeksPerYear();
        return weeks == null ? times : times.multiply(Rates.exact(weeks)).multiply(yearsPerWeek());
    }

    private BigFraction everyWeek(Terms terms) {
        return switch (terms.frequency()) {
            case PER_SESSION, HOURLY, DAILY ->
                Rates.exact(Objects.requireNonNull(terms.unitsPerWeek()).abs());
            case WEEKLY -> BigFraction.ONE;
            case FORTNIGHTLY -> BigFraction.of(1, 2);
            case FOUR_WEEKLY -> BigFraction.of(1, 4);
            case MONTHLY, QUARTERLY, ANNUALLY ->
                yearsPerWeek().multiply(terms.frequency().timesPerYear());
            case ONE_OFF, WHOLE_PERIOD -> BigFraction.ZERO;
        };
    }
}
