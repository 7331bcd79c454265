package org.braid.record;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;

/** An entitlement's amount in a few words. */
final class Amount {
    private Amount() {}

    static String of(BudgetLine line) {
        return of(line.entitlement(), line.weekly(), line.financialYear());
    }

    static String of(Entitlement entitlement, LocalDate day) {
        var worth = Worth.of(entitlement, day);
        return of(entitlement, worth.weeklyShown(), worth.yearShown());
    }

    static String of(Report report) {
        return of(report.entitlement(), report.weekly(), report.financialYear());
    }

    /** {@code EDUCATION from council:991, NHS_PHB from ods:QZZ}: whom to ask. */
    static String streams(List<BudgetLine> lines) {
        return lines.stream()
                .map(BudgetLine::entitlement)
                .map(entitlement -> "%s from %s"
                        .formatted(entitlement.stream(), entitlement.funder().id()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String of(Entitlement entitlement, Money weekly, Money financialYear) {
        return entitlement.terms().frequency().recurring() ? weekly + " a week" : financialYear + " once";
    }
}
