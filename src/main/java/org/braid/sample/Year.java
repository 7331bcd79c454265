package org.braid.sample;

/** What a funder takes a year to be when it turns it into weeks. */
enum Year {
    /** 52 weeks, and so a month 52/12 of them (DHSC costs script, STANDARDS 1.3). */
    OF_52_WEEKS(Exact.of(1, 52)),
    /** 365 days, in leap years too. */
    OF_365_DAYS(Exact.of(7, 365));

    private final Exact perWeek;

    Year(Exact perWeek) {
        this.perWeek = perWeek;
    }

    /** The part of a year that a week is. */
    Exact perWeek() {
        return perWeek;
    }
}
