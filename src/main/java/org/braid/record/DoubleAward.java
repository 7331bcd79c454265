package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/**
 * Two funders pay for the same need on the same days. The Dutch iPgb rule OP508 forbids it for a care function; elsewhere it
 * is a question.
 */
final class DoubleAward implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return Need.of(record.lines()).stream()
                .flatMap(need -> Overlap.among(need.lines(), (one, other) -> !Overlap.sameFunder(one, other)).stream()
                        .map(overlap -> overlap.found(FindingCode.DOUBLE_AWARD, "both pay from ")
                                .aboutBudget(record, need.name())))
                .toList();
    }
}
