package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** The stream's plan has ended, no other is in force, and money still runs. */
final class PlanEndedMoneyRuns implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        var beyond = record.lines().stream()
                .filter(line -> line.runs() && planEnded(line, record))
                .toList();
        return beyond.isEmpty()
                ? List.of()
                : List.of(Found.in(beyond, FindingCode.PLAN_ENDED_MONEY_RUNS, Amount.streams(beyond))
                        .aboutBudget(record));
    }

    private static boolean planEnded(BudgetLine line, BudgetRecord record) {
        var plan = record.context(line).planPeriod();
        return plan != null && !plan.contains(record.validAt());
    }
}
