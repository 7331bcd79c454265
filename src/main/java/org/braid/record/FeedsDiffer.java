package org.braid.record;

import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.record.Report.Standing;

/** Two feeds state different amounts for the same money. */
final class FeedsDiffer implements Check {
    @Override
    public Stream<RecordFinding> in(BudgetRecord record) {
        return record.lines().stream()
                .flatMap(line -> line.corroboratedBy().stream()
                        .filter(report -> report.standing() == Standing.DIFFERS)
                        .filter(report -> !Told.indicative(report.entitlement()))
                        .map(report -> finding(line, report)));
    }

    private static RecordFinding finding(BudgetLine line, Report report) {
        return RecordFinding.of(
                FindingCode.FEEDS_DIFFER,
                line,
                "%s states %s, %s states %s"
                        .formatted(
                                report.entitlement().key().feed(),
                                Amount.of(report.entitlement(), report.weekly(), report.financialYear()),
                                line.entitlement().key().feed(),
                                Amount.of(line.entitlement(), line.weekly(), line.financialYear())));
    }
}
