package org.braid.report;

import java.util.List;
import org.braid.report.DifferencesReport.Row;

/** Where two feeds differ, one row each: what can be sent to the sender. */
final class DifferencesCsv {
    private DifferencesCsv() {}

    static String of(List<Row> rows) {
        var csv = new CsvText(
                "Sender",
                "Sender's name",
                "Feed",
                "Reference",
                "Where it stands",
                "Person",
                "Differs in",
                "For",
                "Funder",
                "They say",
                "Counted",
                "Counted from",
                "Counted reference",
                "Counted where it stands",
                "Currency",
                "Difference a week",
                "Difference in the year",
                "First seen");
        rows.forEach(row -> add(row, csv));
        return csv.toString();
    }

    private static void add(Row row, CsvText csv) {
        var told = row.told();
        var counted = row.counted();
        var weekly = row.weekly();
        csv.row(
                told.sender(),
                told.name(),
                told.feed(),
                told.reference(),
                told.place(),
                row.person(),
                row.kind(),
                row.purpose(),
                row.funder(),
                told.words(row.kind()),
                counted == null ? null : counted.words(row.kind()),
                counted == null ? null : counted.who(),
                counted == null ? null : counted.reference(),
                counted == null ? null : counted.place(),
                weekly == null ? null : weekly.currency(),
                weekly,
                row.financialYear(),
                row.firstSeen());
    }
}
