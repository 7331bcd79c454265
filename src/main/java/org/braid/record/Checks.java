package org.braid.record;

import java.util.Comparator;
import java.util.List;
import org.braid.audit.FindingCode.Weight;

/** All checks of a record, in no order that matters. */
final class Checks {
    /** What is held for a person comes first. */
    private static final Comparator<RecordFinding> ORDER = Comparator.comparing(
                    (RecordFinding finding) -> finding.code().weight() != Weight.HELD)
            .thenComparing(RecordFinding::code)
            .thenComparing(finding -> finding.lines().toString())
            .thenComparing(RecordFinding::detail)
            .thenComparing(RecordFinding::fingerprint);

    private final List<Check> all;

    Checks(Authority authority) {
        this.all = List.of(
                new IllegalUse(),
                new FeedsDiffer(),
                new NotEntitledToState(),
                new DeceasedWithLiveMoney(),
                new TwoCouncils(),
                new FundedTwice(),
                new DoubleAward(),
                new NoAssessment(authority),
                new PlanEndedMoneyRuns(),
                new BudgetWithoutPlan(),
                new Insufficient(),
                new RasDiffers(),
                new IndicativeDrop(),
                new YearOnYearCut(),
                new AgedOut());
    }

    List<RecordFinding> of(BudgetRecord record) {
        var stakes = new Stakes(record.validAt());
        return all.stream()
                .flatMap(check -> check.in(record).stream())
                .map(found -> found.written(stakes))
                .sorted(ORDER)
                .toList();
    }
}
