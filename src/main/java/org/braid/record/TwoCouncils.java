package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Stream;

/** Two councils pay for social care on the same days. */
final class TwoCouncils implements Check {
    private static final String COUNCIL = "council";

    @Override
    public List<Found> in(BudgetRecord record) {
        var paid = record.lines().stream()
                .filter(BudgetLine::recurringPublic)
                .filter(line -> line.entitlement().stream().equals(Stream.SOCIAL_CARE))
                .filter(line -> line.entitlement().funder().system().equals(COUNCIL))
                .toList();
        return Overlap.among(paid, (one, other) -> !Overlap.sameFunder(one, other)).stream()
                .map(overlap -> overlap.found(FindingCode.TWO_COUNCILS, "both pay from ")
                        .aboutBudget(record))
                .toList();
    }
}
