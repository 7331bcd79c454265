package org.braid.report;

import java.util.List;
import org.braid.record.TrackedFinding;

/** What was found in people's records, as a page: sums first, then one after the other. */
final class ChecksText {
    private final ChecksReport report;
    private final TextPage page = new TextPage();

    private ChecksText(ChecksReport report) {
        this.report = report;
    }

    static String of(ChecksReport report) {
        return new ChecksText(report).text();
    }

    private String text() {
        page.title("To check on %s, as known in night %s"
                .formatted(Wording.day(report.validAt()), report.night().name()));
        if (report.findings().isEmpty()) {
            return page.plain("Nothing was found.").toString();
        }
        codes();
        funders();
        findings();
        return page.gap()
                .plain("%s. Next: braid record PERSON"
                        .formatted(Wording.count(report.findings().size(), "finding", "findings")))
                .toString();
    }

    private void codes() {
        var table = new TextTable(
                TextTable.Column.left("Finding", 26),
                TextTable.Column.right("open", 8),
                TextTable.Column.right("closed", 8),
                TextTable.Column.right("a week", 20),
                TextTable.Column.right("in the year", 24));
        for (var sum : report.byCode()) {
            table.row(
                    sum.code().name(),
                    Long.toString(sum.open()),
                    Long.toString(sum.closed()),
                    weekly(sum.atStake()),
                    yearly(sum.atStake()));
            table.below(1, Wording.capital(sum.meaning()) + ". " + sum.fix());
        }
        page.gap().plain(table);
    }

    private void funders() {
        var sums = report.byFunder();
        if (sums.isEmpty()) {
            return;
        }
        var table = new TextTable(
                TextTable.Column.left("Open, by funder", 36),
                TextTable.Column.right("findings", 8),
                TextTable.Column.right("a week", 20),
                TextTable.Column.right("in the year", 24));
        sums.forEach(sum -> table.row(
                sum.name().isBlank() ? sum.funder() : "%s (%s)".formatted(sum.name(), sum.funder()),
                Long.toString(sum.open()),
                weekly(sum.atStake()),
                yearly(sum.atStake())));
        page.gap().plain(table);
    }

    private void findings() {
        var table = new TextTable(
                TextTable.Column.left("Person", 14),
                TextTable.Column.left("Finding", 25),
                TextTable.Column.left("First seen", 18),
                TextTable.Column.right("a week", 15),
                TextTable.Column.right("in the year", 18));
        report.findings().forEach(each -> add(each, table));
        page.gap().plain(table);
    }

    private static void add(TrackedFinding each, TextTable table) {
        var finding = each.finding();
        var first = finding.firstSeen();
        var closed = each.closed();
        var totals = StakeTotal.of(finding.stakes().stream());
        table.row(
                each.person(),
                finding.code().name(),
                first == null ? "not by a night" : Wording.day(first.date()),
                weekly(totals),
                yearly(totals));
        if (closed != null) {
            table.below(1, "Closed on %s.".formatted(Wording.day(closed.date())));
        }
        if ((finding.isHeld() && closed == null) || finding.decided() != null) {
            table.below(1, FindingWords.next(finding));
        }
        table.below(1, finding.detail() + Wording.lines(finding.lines()));
        EvidenceWords.byFile(finding.evidence()).forEach(file -> table.below(1, file));
    }

    private static String weekly(List<StakeTotal> totals) {
        return StakeTotal.words(totals, StakeTotal::weekly);
    }

    private static String yearly(List<StakeTotal> totals) {
        return StakeTotal.words(totals, StakeTotal::financialYear);
    }
}
