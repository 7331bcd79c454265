package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;

/** A feed tells of money that nobody with authority states. */
final class NotEntitledToState implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return record.reports().stream()
                .map(report -> Found.in(
                        report,
                        FindingCode.NOT_ENTITLED_TO_STATE,
                        "%s states %s of %s from %s"
                                .formatted(
                                        report.entitlement().key().feed(),
                                        Amount.of(report),
                                        report.entitlement().stream(),
                                        report.entitlement().funder().id())))
                .toList();
    }
}
