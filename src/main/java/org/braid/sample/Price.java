package org.braid.sample;

import java.math.BigDecimal;

/**
 * What is paid, as a funder states it.
 *
 * @param amount in pounds; a unit cost may have a third decimal
 * @param units hours, days or sessions a week; zero where the amount is for a period
 */
record Price(BigDecimal amount, Every every, BigDecimal units, Year year) {

    static Price of(BigDecimal amount, Every every, Year year) {
        return new Price(amount, every, BigDecimal.ZERO, year);
    }

    Price withAmount(BigDecimal changed) {
        return new Price(changed, every, units, year);
    }

    /** Pence a week; zero for what is paid once. */
    Exact weekly() {
        return pence().times(timesPerWeek());
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
