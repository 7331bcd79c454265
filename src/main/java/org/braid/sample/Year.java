package org.braid.sample;

/** What a funder takes a year to be when it turns it into weeks. */
enum Year {
    /** 52 weeks, and so a month 52/12 of them (DHSC costs script, STANDARDS 1.3). */
    OF_52_WEEKS(1, 52),
    /** 365 days, in leap years too. */
    OF_365_DAYS(7, 365);

    private final int numerator;
    private final int denominator;

    Year(int numerator, int denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The part of a year that a week is. */
    Exact perWeek() {
        return Exact.of(numerator, denominator);
    }
}
