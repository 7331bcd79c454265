package org.braid.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.braid.audit.SourceRef;
import org.braid.record.Evidence;

/** Where a finding's statements stand, a file at a time. */
final class EvidenceWords {
    private EvidenceWords() {}

    /** {@code social-care: extract.csv, lines 12 and 14}, one for each file or sheet. */
    static List<String> byFile(List<Evidence> evidence) {
        var rows = new LinkedHashMap<String, SortedSet<Long>>();
        evidence.forEach(each -> rows.computeIfAbsent(file(each), file -> new TreeSet<>())
                .add(each.place().row()));
        return rows.entrySet().stream()
                .map(each -> each.getKey() + numbers(each.getValue()))
                .toList();
    }

    /** Each with its exact place, as a machine or a patient person wants it. */
    static String exactly(List<Evidence> evidence) {
        return String.join(
                "; ",
                evidence.stream().map(each -> each.feed() + ": " + each.place()).toList());
    }

    private static String file(Evidence each) {
        return "%s: %s, %s"
                .formatted(
                        each.feed(), sheet(each.place()), each.place().sheet().isEmpty() ? "line" : "row");
    }

    private static String sheet(SourceRef place) {
        return place.sheet().isEmpty() ? place.file() : "%s, sheet '%s'".formatted(place.file(), place.sheet());
    }

    private static String numbers(SortedSet<Long> rows) {
        var words =
                rows.stream().map(row -> String.format(Locale.ROOT, "%d", row)).toList();
        return (rows.size() == 1 ? " " : "s ") + Wording.list(words);
    }
}
