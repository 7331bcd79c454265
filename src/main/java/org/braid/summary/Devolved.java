package org.braid.summary;

import org.braid.entitlement.Entitlement;
import org.braid.entitlement.MoneyKind;

/** Whether public money goes through a budget: whether the person may direct it, or somebody on the person's behalf. */
final class Devolved {
    static final String NOTE =
            "Public money goes through a budget unless the funder keeps it or a feed says that the funder"
                    + " directs it; a budget holder has money that does.";

    private Devolved() {}

    static boolean isTrueOf(Entitlement entitlement) {
        return entitlement.isPublicMoney()
                && entitlement.terms().kind() != MoneyKind.PUBLIC_RETAINED
                && !entitlement.handling().control().equals("DIRECTED");
    }
}
