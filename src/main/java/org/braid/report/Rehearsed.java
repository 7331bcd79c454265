package org.braid.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.RowPlace;
import org.braid.audit.Tally;
import org.braid.record.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What would become of each row of a file by itself, before anything is compared with what is known.
 *
 * @param mapping what reads it; blank where the file is set aside
 * @param rows those that can be taken count as applied
 * @param money stated amounts in major units, by currency and place
 * @param findings how many of each code
 * @param first the first of them; with a detail where the file itself is meant, never with what stands in a cell
 * @param seconds for reading and mapping
 */
public record Rehearsed(
        String file,
        String mapping,
        Manifest.Rows rows,
        Map<String, SortedMap<RowPlace, BigDecimal>> money,
        SortedMap<FindingCode, Long> findings,
        List<Place> first,
        double seconds) {

    private record Place(
            FindingCode code, String place, @Nullable String detail) {
        static Place of(Finding finding) {
            var place = finding.place().toString();
            return new Place(
                    finding.code(),
                    finding.column().isBlank() ? place : place + ", " + finding.column(),
                    finding.value().isBlank() ? null : finding.value());
        }
    }

    public static Rehearsed of(
            String file,
            String mapping,
            Tally tally,
            Map<FindingCode, Long> findings,
            List<Finding> first,
            double seconds) {
        var money = new TreeMap<String, SortedMap<RowPlace, BigDecimal>>();
        tally.money().forEach((currency, places) -> money.put(currency, new TreeMap<>(places)));
        return new Rehearsed(
                file,
                mapping,
                rows(tally),
                money,
                new TreeMap<>(findings),
                first.stream().map(Place::of).toList(),
                seconds);
    }

    /** A file that cannot be used at all. */
    public static Rehearsed setAside(String file, Finding finding) {
        return of(file, "", new Tally(), Map.of(finding.code(), 1L), List.of(finding), 0);
    }

    private static Manifest.Rows rows(Tally tally) {
        var in = 0L;
        for (var place : RowPlace.values()) {
            in += tally.rows(place);
        }
        return new Manifest.Rows(
                in,
                tally.rows(RowPlace.APPLIED),
                tally.rows(RowPlace.UNCHANGED),
                tally.rows(RowPlace.SUPERSEDED),
                tally.rows(RowPlace.QUARANTINED),
                tally.rows(RowPlace.REJECTED),
                tally.rows(RowPlace.NOT_DATA));
    }

    /** Whether every row can be taken, or rightly holds nothing new. */
    public boolean clean() {
        return !isSetAside() && rows.quarantined() == 0 && rows.rejected() == 0;
    }

    boolean isSetAside() {
        return mapping.isBlank();
    }

    public String text() {
        var page = new TextPage();
        if (isSetAside()) {
            page.title(file + " would be set aside");
        } else {
            rows(page);
        }
        if (!findings.isEmpty()) {
            findings(page);
        }
        return page.toString();
    }

    /** The shortest account. */
    public String line() {
        return isSetAside()
                ? "%s, by itself: would be set aside: %s."
                        .formatted(file, findings.firstKey().meaning())
                : "%s, by itself: %s; %s".formatted(file, read(), whatBecomesOfThem());
    }

    private void rows(TextPage page) {
        page.title("%s, read by %s: %s".formatted(file, mapping, read()));
        page.say(whatBecomesOfThem());
        money.forEach((currency, places) -> page.say("Stated in %s: %s.".formatted(currency, words(places))));
    }

    private String read() {
        return "%s in %s s".formatted(Wording.count(rows.in(), "row", "rows"), Wording.decimal(seconds));
    }

    private String whatBecomesOfThem() {
        return String.format(
                Locale.UK,
                "%,d can be taken, %,d repeat an earlier row, %,d wait for a person, %,d are rejected, %,d hold no data.",
                rows.applied(),
                rows.superseded(),
                rows.quarantined(),
                rows.rejected(),
                rows.notData());
    }

    private static String words(SortedMap<RowPlace, BigDecimal> places) {
        return Wording.list(places.entrySet().stream()
                .map(place -> String.format(Locale.UK, "%,.2f %s", place.getValue(), Wording.code(place.getKey())))
                .toList());
    }

    private void findings(TextPage page) {
        page.heading("Findings");
        findings.forEach((code, count) -> page.item("%s, %s: %s. %s"
                .formatted(code, count == 1 ? "once" : Wording.count(count, "", "times"), code.meaning(), code.fix())));
        page.heading("The first of them");
        first.forEach(place -> page.item(
                "%s %s%s".formatted(place.code(), place.place(), place.detail() == null ? "" : ": " + place.detail())));
    }
}
