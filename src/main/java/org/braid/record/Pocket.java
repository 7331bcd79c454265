package org.braid.record;

import org.braid.entitlement.Entitlement;

/** Whose money it is: what is in one never enters a total of another. */
public enum Pocket {
    PUBLIC,
    OWN,
    /** Put by for a purpose: it was counted when it was given. */
    SAVED,
    CONTRIBUTION;

    static Pocket of(Entitlement entitlement) {
        if (entitlement.isPublicMoney()) {
            return PUBLIC;
        }
        return switch (entitlement.terms().kind()) {
            case CLIENT_CONTRIBUTION -> CONTRIBUTION;
            case SAVED_UP -> SAVED;
            default -> OWN;
        };
    }
}
