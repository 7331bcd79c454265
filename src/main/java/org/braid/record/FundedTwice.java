package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** One funder states one component at one amount twice for the same days. */
final class FundedTwice implements Check {
    @Override
    public List<RecordFinding> in(BudgetRecord record) {
        var paid = record.lines().stream()
                .filter(BudgetLine::recurringPublic)
                .filter(line -> !line.entitlement().scheme().component().isBlank())
                .toList();
        return Overlap.among(paid, FundedTwice::same)
                .map(overlap -> overlap.finding(FindingCode.FUNDED_TWICE, "both are stated from "))
                .stream()
                .toList();
    }

    private static boolean same(BudgetLine one, BudgetLine other) {
        return Overlap.sameComponent(one, other)
                && Worth.weekly(one.entitlement()).equals(Worth.weekly(other.entitlement()));
    }
}
