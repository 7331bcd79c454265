package org.braid.record;

import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;

/**
 * A statement about money by a feed without the last word on it; it adds nothing to any total.
 *
 * @param standing what it does to the line it is about
 * @param weekly what it says a week costs, rounded
 * @param financialYear what it says falls into the financial year of the record's day, rounded
 */
public record Report(Entitlement entitlement, Standing standing, Money weekly, Money financialYear) {

    /** How the statement stands to what counts. */
    public enum Standing {
        /** It says the same as the line. */
        AGREES,
        /** It is about the same money and says another amount. */
        DIFFERS,
        /** A later award by the same funder voids it. */
        REPLACED,
        /** Nobody with authority states this money: it waits. */
        UNCONFIRMED
    }
}
