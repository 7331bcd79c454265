package org.braid.record;

import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;

/** An entitlement's amount in a few words. */
final class Amount {
    private Amount() {}

    static String of(BudgetLine line) {
        return of(line.entitlement(), line.weekly(), line.financialYear());
    }

    static String of(Report report) {
        return of(report.entitlement(), report.weekly(), report.financialYear());
    }

    private static String of(Entitlement entitlement, Money weekly, Money financialYear) {
        return entitlement.terms().frequency().recurring() ? weekly + " a week" : financialYear + " once";
    }
}
