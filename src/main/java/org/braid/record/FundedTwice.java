package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** One funder states one component at one amount twice for the same days. */
final class FundedTwice implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return Need.of(record.lines()).stream()
                .flatMap(need -> Overlap.among(need.lines(), FundedTwice::same).stream()
                        .map(overlap -> overlap.found(FindingCode.FUNDED_TWICE, "both are stated from ")
                                .aboutBudget(record, need.name())))
                .toList();
    }

    private static boolean same(BudgetLine one, BudgetLine other) {
        return Overlap.sameComponent(one, other)
                && Worth.weekly(one.entitlement()).equals(Worth.weekly(other.entitlement()));
    }
}
