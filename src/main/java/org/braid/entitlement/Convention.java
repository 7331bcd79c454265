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
    };

    abstract BigFraction yearsPerWeek();

    /** How many times a week the amount falls due; zero for what is not recurring. */
    BigFraction timesPerWeek(Terms terms) {
        return switch (terms.frequency()) {
            case PER_SESSION, HOURLY, DAILY ->
                Rates.exact(Objects.requireNonNull(terms.unitsPerWeek()).abs());
            case WEEKLY -> BigFraction.ONE;
            case FORTNIGHTLY -> BigFraction.of(1, 2);
            case FOUR_WEEKLY -> BigFraction.of(1, 4);
            case MONTHLY -> yearsPerWeek().multiply(12);
            case QUARTERLY -> yearsPerWeek().multiply(4);
            case ANNUALLY -> yearsPerWeek();
            case ONE_OFF, WHOLE_PERIOD -> BigFraction.ZERO;
        };
    }
}
