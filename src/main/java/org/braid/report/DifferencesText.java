package org.braid.report;

import org.braid.entitlement.Money;
import org.braid.report.DifferencesReport.Row;
import org.jspecify.annotations.Nullable;

/** Where two feeds differ, as a page: one part for each sender. */
final class DifferencesText {
    private final DifferencesReport report;
    private final TextPage page = new TextPage();

    private DifferencesText(DifferencesReport report) {
        this.report = report;
    }

    static String of(DifferencesReport report) {
        return new DifferencesText(report).text();
    }

    private String text() {
        page.title("Where feeds differ on %s, as known in night %s"
                .formatted(Wording.day(report.validAt()), report.night().name()));
        if (report.rows().isEmpty()) {
            return page.plain("Nowhere.").toString();
        }
        for (var sender : report.bySender()) {
            var rows = report.rows().stream()
                    .filter(row -> row.told().sender().equals(sender.sender())
                            && row.told().feed().equals(sender.feed()))
                    .toList();
            page.heading("%s, feed %s: %s"
                    .formatted(
                            rows.get(0).told().who(),
                            sender.feed(),
                            Wording.count(sender.differences(), "difference", "differences")));
            page.table(table(rows));
        }
        return page.gap()
                .plain("For one sender: braid report differences --sender S --format csv --out FILE")
                .toString();
    }

    private static TextTable table(Iterable<Row> rows) {
        var table = new TextTable(
                TextTable.Column.left("Person", 14),
                TextTable.Column.left("They say", 22),
                TextTable.Column.left("Counted", 22),
                TextTable.Column.right("a week", 14),
                TextTable.Column.right("in the year", 16));
        rows.forEach(row -> add(row, table));
        return table;
    }

    private static void add(Row row, TextTable table) {
        var told = row.told();
        var counted = row.counted();
        table.row(
                row.person(),
                told.words(row.kind()),
                counted == null ? "nothing" : counted.words(row.kind()),
                words(row.weekly()),
                words(row.financialYear()));
        table.below(
                1,
                "%s; %s from %s%s"
                        .formatted(
                                Wording.capital(Wording.code(row.kind())),
                                row.purpose(),
                                row.funder(),
                                row.firstSeen() == null ? "" : "; since " + Wording.day(row.firstSeen())));
        table.below(1, "told: %s, reference %s".formatted(told.place(), told.reference()));
        if (counted != null) {
            table.below(
                    1, "counts: %s, %s, reference %s".formatted(counted.who(), counted.place(), counted.reference()));
        }
    }

    private static String words(@Nullable Money money) {
        return money == null ? "" : money.toString();
    }
}
