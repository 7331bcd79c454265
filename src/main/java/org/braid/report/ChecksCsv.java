package org.braid.report;

import java.util.List;
import java.util.stream.Collectors;
import org.braid.record.TrackedFinding;
import org.jspecify.annotations.Nullable;

/** What was found in people's records, one row a finding and currency; one that is about no money has one row, too. */
final class ChecksCsv {
    private ChecksCsv() {}

    static String of(List<TrackedFinding> findings) {
        var csv = new CsvText(
                "Person",
                "Finding",
                "State",
                "First seen",
                "Closed",
                "Currency",
                "A week",
                "In the year",
                "Funders",
                "What was seen",
                "What it means",
                "What to do",
                "Where it stands");
        for (var each : findings) {
            var totals = StakeTotal.of(each.finding().stakes().stream());
            totals.forEach(total -> add(each, total, csv));
            if (totals.isEmpty()) {
                add(each, null, csv);
            }
        }
        return csv.toString();
    }

    private static void add(TrackedFinding each, @Nullable StakeTotal total, CsvText csv) {
        var finding = each.finding();
        var first = finding.firstSeen();
        var closed = each.closed();
        csv.row(
                each.person(),
                finding.code(),
                FindingWords.state(finding, closed != null),
                first == null ? null : first.date(),
                closed == null ? null : closed.date(),
                total == null ? null : total.weekly().currency(),
                total == null ? null : total.weekly(),
                total == null ? null : total.financialYear(),
                finding.stakes().stream()
                        .map(stake -> stake.funder().id())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                finding.detail(),
                finding.code().meaning(),
                FindingWords.next(finding),
                EvidenceWords.exactly(finding.evidence()));
    }
}
