package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** Public money runs, and neither a reference nor an event tells of a plan for it. */
final class BudgetWithoutPlan implements Check {
    @Override
    public List<RecordFinding> in(BudgetRecord record) {
        return RecordFinding.ofAny(
                FindingCode.BUDGET_WITHOUT_PLAN,
                record.lines().stream()
                        .filter(line -> line.runs() && !planned(record.context(line)))
                        .toList(),
                "no plan is known on " + record.validAt());
    }

    private static boolean planned(Context context) {
        return context.planPeriod() != null || !context.planReference().isBlank();
    }
}
