package org.braid.summary;

import org.braid.entitlement.Entitlement;
import org.braid.entitlement.MoneyKind;

/** Whether public money goes through a budget: whether the person may direct it, or somebody on the person's behalf. */
final class Devolved {
    static final String NOTE = "Money goes through a budget, and its person may direct it, unless the funder keeps it or the"
            + " feed says that the funder directs it.";

    private Devolved() {}

    static boolean isTrueOf(Entitlement entitlement) {
        return entitlement.isPublicMoney()
                && entitlement.terms().kind() != MoneyKind.PUBLIC_RETAINED
                && !entitlement.handling().control().equals("DIRECTED");
    }
}
