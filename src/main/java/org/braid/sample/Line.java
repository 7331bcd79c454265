package org.braid.sample;

import java.time.LocalDate;

/** Money that counts in somebody's budget. */
record Line(String stream, String funder, Price price, Span span) {
    static final String SOCIAL_CARE = "SOCIAL_CARE";
    static final String NHS_PHB = "NHS_PHB";
    static final String EDUCATION = "EDUCATION";
    static final String EMPLOYMENT = "EMPLOYMENT";
    static final String OWN_MONEY = "OWN_MONEY";

    /** Pence a week on a day. */
    Exact weekly(LocalDate day) {
        return span.holds(day) ? price.weekly() : Exact.ZERO;
    }

    /** Pence from one day through another: a seventh of a week for each day, or once, where it begins. */
    Exact within(LocalDate from, LocalDate through) {
        if (price.every() == Every.ONCE) {
            var begins = !span.first().isBefore(from) && !span.first().isAfter(through);
            return begins ? price.pence() : Exact.ZERO;
        }
        return price.weekly().times(span.daysIn(from, through)).over(7);
    }
}
