package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** The stream's plan has ended, no other is in force, and money still runs. */
final class PlanEndedMoneyRuns implements Check {
    @Override
    public List<RecordFinding> in(BudgetRecord record) {
        return RecordFinding.ofAny(
                FindingCode.PLAN_ENDED_MONEY_RUNS,
                record.lines().stream()
                        .filter(line -> line.runs() && planEnded(line, record))
                        .toList(),
                "no plan of the stream is in force on " + record.validAt());
    }

    private static boolean planEnded(BudgetLine line, BudgetRecord record) {
        var plan = record.context(line).planPeriod();
        return plan != null && !plan.contains(record.validAt());
    }
}
