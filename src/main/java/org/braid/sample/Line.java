package org.braid.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that counts in somebody's budget.
 *
 * @param isPublic whether it is in the public total: not own money, not what is saved up, not a contribution
 * @param suspended the days within the span on which nothing is paid; null where there are none
 */
record Line(
        String stream,
        String funder,
        Price price,
        Span span,
        boolean isPublic,
        @Nullable Span suspended) {
    static final String SOCIAL_CARE = "SOCIAL_CARE";
    static final String NHS_PHB = "NHS_PHB";
    static final String EDUCATION = "EDUCATION";
    static final String EMPLOYMENT = "EMPLOYMENT";
    static final String CHILDREN = "CHILDREN";
    static final String CRIMINAL_JUSTICE = "CRIMINAL_JUSTICE";
    static final String HOUSING = "HOUSING";
    static final String HOUSING_SUPPORT = "HOUSING_SUPPORT";
    static final String OWN_MONEY = "OWN_MONEY";
    /** Who pays what the person pays. */
    static final String SELF = "self:SELF";

    Line(String stream, String funder, Price price, Span span) {
        this(stream, funder, price, span, !stream.equals(OWN_MONEY), null);
    }

    Line notPublic() {
        return new Line(stream, funder, price, span, false, suspended);
    }

    Line suspended(@Nullable Span off) {
        return new Line(stream, funder, price, span, isPublic, off);
    }

    /** Pence a week on a day. */
    Exact weekly(LocalDate day) {
        var paid = span.holds(day) && (suspended == null || !suspended.holds(day));
        return paid ? price.weekly() : Exact.ZERO;
    }

    /** Pence from one day through another: a seventh of a week for each day, or once, where it begins. */
    Exact within(LocalDate from, LocalDate through) {
        if (price.every() == Every.ONCE) {
            var begins = !span.first().isBefore(from) && !span.first().isAfter(through);
            return begins ? price.pence() : Exact.ZERO;
        }
        var unpaid = suspended == null ? 0 : suspended.daysIn(from, through);
        return price.weekly().times(span.daysIn(from, through) - unpaid).over(7);
    }
}
