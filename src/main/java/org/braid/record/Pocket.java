package org.braid.record;

import org.braid.entitlement.Entitlement;
import org.braid.entitlement.MoneyKind;

/** Whose money it is: what is in one never enters a total of another. */
public enum Pocket {
    PUBLIC,
    OWN,
    CONTRIBUTION;

    static Pocket of(Entitlement entitlement) {
        if (entitlement.isPublicMoney()) {
            return PUBLIC;
        }
        return entitlement.terms().kind() == MoneyKind.CLIENT_CONTRIBUTION ? CONTRIBUTION : OWN;
    }
}
