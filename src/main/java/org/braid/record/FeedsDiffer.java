package org.braid.record;

import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.record.Report.Standing;

/** Two feeds state different amounts for the same money. */
final class FeedsDiffer implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return record.lines().stream()
                .flatMap(line -> line.corroboratedBy().stream()
                        .filter(report -> report.standing() == Standing.DIFFERS)
                        .filter(report -> !Told.indicative(report.entitlement()))
                        .map(report -> found(line, report)))
                .toList();
    }

    private static Found found(BudgetLine line, Report report) {
        var detail = "%s states %s, %s states %s"
                .formatted(
                        report.entitlement().key().feed(),
                        Amount.of(report),
                        line.entitlement().key().feed(),
                        Amount.of(line));
        return Found.in(line, FindingCode.FEEDS_DIFFER, detail).with(report);
    }
}
