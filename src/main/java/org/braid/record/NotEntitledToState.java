package org.braid.record;

import java.util.List;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;

/** A feed tells of money that nobody with authority states. */
final class NotEntitledToState implements Check {
    @Override
    public Stream<RecordFinding> in(BudgetRecord record) {
        return record.reports().stream()
                .map(report -> new RecordFinding(
                        FindingCode.NOT_ENTITLED_TO_STATE,
                        List.of(),
                        "%s states %s of %s from %s"
                                .formatted(
                                        report.entitlement().key().feed(),
                                        Amount.of(report.entitlement(), report.weekly(), report.financialYear()),
                                        report.entitlement().stream(),
                                        report.entitlement().funder().id())));
    }
}
