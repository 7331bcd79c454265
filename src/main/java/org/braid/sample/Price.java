package org.braid.sample;

import java.math.BigDecimal;

/**
 * What is paid, as a funder states it.
 *
 * @param amount in pounds; a unit cost may have a third decimal
 * @param units hours, days or sessions a week; zero where the amount is for a period
 * @param weeks of a year in which it is paid, as in term time; zero for all of them
 */
record Price(BigDecimal amount, Every every, BigDecimal units, Year year, int weeks) {

    Price(BigDecimal amount, Every every, BigDecimal units, Year year) {
        this(amount, every, units, year, 0);
    }

    static Price of(BigDecimal amount, Every every, Year year) {
        return new Price(amount, every, BigDecimal.ZERO, year);
    }

    Price withAmount(BigDecimal changed) {
        return new Price(changed, every, units, year, weeks);
    }

    Price inWeeks(int weeksOfAYear) {
        return new Price(amount, every, units, year, weeksOfAYear);
    }

    /** Pence a week; zero for what is paid once. */
    Exact weekly() {
        var weekly = pence().times(timesPerWeek());
        return weeks == 0 ? weekly : weekly.times(weeks).times(year.perWeek());
    }

    Exact pence() {
        return Exact.of(amount).times(100);
    }

    private Exact timesPerWeek() {
        return switch (every) {
            case HOUR, DAY, SESSION -> Exact.of(units);
            case WEEK -> Exact.of(1, 1);
            case FORTNIGHT -> Exact.of(1, 2);
            case FOUR_WEEKS -> Exact.of(1, 4);
            case MONTH -> year.perWeek().times(12);
            case QUARTER -> year.perWeek().times(4);
            case YEAR -> year.perWeek();
            case ONCE -> Exact.ZERO;
        };
    }
}
