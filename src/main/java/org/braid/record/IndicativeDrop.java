package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** The final amount is below the indicative one, and no reason is stated. */
final class IndicativeDrop implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return record.lines().stream()
                .map(record::allocated)
                .filter(allocated -> allocated.by().allocation().reason().isBlank())
                .flatMap(allocated -> allocated.indicative().stream()
                        .filter(report -> isAbove(report, allocated))
                        .map(report -> found(allocated, report, record)))
                .toList();
    }

    private static Found found(Allocated allocated, Report report, BudgetRecord record) {
        var detail = "%s was indicated, %s is final"
                .formatted(Amount.of(report), Amount.of(allocated.by(), record.validAt()));
        return Found.in(allocated.line(), FindingCode.INDICATIVE_DROP, detail).with(report);
    }

    private static boolean isAbove(Report report, Allocated allocated) {
        return Worth.compared(report.entitlement()).compareTo(Worth.compared(allocated.by())) > 0;
    }
}
