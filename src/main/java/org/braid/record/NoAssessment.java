package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.MoneyKind;

/**
 * Money for the person to direct runs, and no assessment is known behind it. Only feeds that send assessments are asked for
 * one: of the others it would be said of every budget.
 */
final class NoAssessment implements Check {
    private final Authority authority;

    NoAssessment(Authority authority) {
        this.authority = authority;
    }

    @Override
    public List<Found> in(BudgetRecord record) {
        var unassessed = record.lines().stream()
                .filter(line -> line.runs() && line.entitlement().terms().kind() == MoneyKind.PUBLIC_DEVOLVED)
                .filter(line ->
                        authority.sendsAssessments(line.entitlement().key().feed()))
                .filter(line -> record.context(line).assessedOn() == null)
                .toList();
        return unassessed.isEmpty()
                ? List.of()
                : List.of(Found.in(unassessed, FindingCode.NO_ASSESSMENT, Amount.streams(unassessed))
                        .aboutBudget(record));
    }
}
