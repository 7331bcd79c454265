package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** Public money runs, and neither a reference nor an event tells of a plan for it. */
final class BudgetWithoutPlan implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        var unplanned = record.lines().stream()
                .filter(line -> line.runs() && !planned(record.context(line)))
                .toList();
        return unplanned.isEmpty()
                ? List.of()
                : List.of(Found.in(unplanned, FindingCode.BUDGET_WITHOUT_PLAN, Amount.streams(unplanned))
                        .aboutBudget(record));
    }

    private static boolean planned(Context context) {
        return context.planPeriod() != null || !context.planReference().isBlank();
    }
}
