package org.braid.record;

import java.util.Comparator;
import java.util.List;

/** All checks of a record, in no order that matters. */
final class Checks {
    private static final List<Check> ALL = List.of(
            new FeedsDiffer(),
            new NotEntitledToState(),
            new DeceasedWithLiveMoney(),
            new TwoCouncils(),
            new FundedTwice(),
            new PlanEndedMoneyRuns(),
            new BudgetWithoutPlan(),
            new IndicativeDrop(),
            new YearOnYearCut(),
            new AgedOut());

    private Checks() {}

    static List<RecordFinding> of(BudgetRecord record) {
        return ALL.stream()
                .flatMap(check -> check.in(record).stream())
                .sorted(Comparator.comparing(RecordFinding::code)
                        .thenComparing(finding -> finding.lines().toString())
                        .thenComparing(RecordFinding::detail))
                .toList();
    }
}
