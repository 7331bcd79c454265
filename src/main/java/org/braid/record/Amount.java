package org.braid.record;

import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;

/** An entitlement's amount in a few words. */
final class Amount {
    private Amount() {}

    static String of(Entitlement entitlement, Money weekly, Money financialYear) {
        return entitlement.terms().frequency().recurring() ? weekly + " a week" : financialYear + " once";
    }
}
