package org.braid.report;

import java.util.stream.Collectors;
import org.braid.record.BudgetRecord;
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
                new Column("What to do", 50));
        record.findings()
                .forEach(finding -> table.row(
                        finding.code().name(),
                        finding.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        Wording.capital(finding.code().meaning()),
                        finding.detail(),
                        finding.code().fix()));
        table.close("Findings");
    }
}
