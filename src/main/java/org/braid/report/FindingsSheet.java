package org.braid.report;

import java.util.stream.Collectors;
import org.braid.record.BudgetRecord;
import org.braid.record.RecordFinding;
import org.braid.report.SheetTable.Column;

/** What a person should look at. */
final class FindingsSheet {
    private FindingsSheet() {}

    static void write(BudgetRecord record, SheetTable table) {
        table.headings(
                new Column("Finding", 28),
                new Column("Lines", 10),
                new Column("What it means", 50),
                new Column("What was seen", 40),
                new Column("Since", 13),
                new Column("What to do", 50),
                new Column("Where it stands", 60));
        record.findings().forEach(finding -> add(finding, table));
        table.close("Findings");
    }

    private static void add(RecordFinding finding, SheetTable table) {
        var first = finding.firstSeen();
        table.row(
                finding.code().name(),
                finding.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                Wording.capital(finding.code().meaning()),
                finding.detail(),
                first == null ? null : first.date(),
                FindingWords.next(finding),
                EvidenceWords.exactly(finding.evidence()));
    }
}
