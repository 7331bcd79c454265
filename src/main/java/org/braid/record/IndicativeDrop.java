package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** The final amount is below the indicative one, and no reason is stated. */
final class IndicativeDrop implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return record.lines().stream()
                .filter(line -> line.entitlement().allocation().reason().isBlank())
                .flatMap(line -> line.corroboratedBy().stream()
                        .filter(report -> isItsIndicative(report, line) && isAbove(report, line))
                        .map(report -> found(line, report)))
                .toList();
    }

    private static Found found(BudgetLine line, Report report) {
        var detail = "%s was indicated, %s is final".formatted(Amount.of(report), Amount.of(line));
        return Found.in(line, FindingCode.INDICATIVE_DROP, detail).with(report);
    }

    private static boolean isItsIndicative(Report report, BudgetLine line) {
        return Told.indicative(report.entitlement()) && !Told.indicative(line.entitlement());
    }

    private static boolean isAbove(Report report, BudgetLine line) {
        return Worth.compared(report.entitlement()).compareTo(Worth.compared(line.entitlement())) > 0;
    }
}
