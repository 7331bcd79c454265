package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** The final amount is below the indicative one; no feed sends a reason. */
final class IndicativeDrop implements Check {
    @Override
    public List<RecordFinding> in(BudgetRecord record) {
        return record.lines().stream()
                .flatMap(line -> line.corroboratedBy().stream()
                        .filter(report -> isItsIndicative(report, line) && isAbove(report, line))
                        .map(report -> finding(line, report)))
                .toList();
    }

    private static RecordFinding finding(BudgetLine line, Report report) {
        return RecordFinding.of(
                FindingCode.INDICATIVE_DROP,
                line,
                "%s was indicated, %s is final".formatted(Amount.of(report), Amount.of(line)));
    }

    private static boolean isItsIndicative(Report report, BudgetLine line) {
        return Told.indicative(report.entitlement()) && !Told.indicative(line.entitlement());
    }

    private static boolean isAbove(Report report, BudgetLine line) {
        return Worth.compared(report.entitlement()).compareTo(Worth.compared(line.entitlement())) > 0;
    }
}
