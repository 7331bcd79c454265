package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one Braid publishes as FHIR, another takes in as a feed: the same lines, to the penny. */
class FhirRoundTripTest {
    private static final List<String> ABROAD = List.of(
            "au-ndis",
            "de-persoenliches-budget",
            "de-pflegekasse",
            "gb-sct-self-directed-support",
            "nl-ipgb",
            "nl-iwmo");

    @TempDir
    static Path folder;

    @Test
    void publishedRecordsTakenInAgainAreTheSameLinesAndPennies() throws IOException {
        var first = folder.resolve("first");
        var feeds = new ArrayList<>(Nights.FEEDS);
        feeds.addAll(ABROAD);
        var published = lines(first, Nights.SAMPLES, feeds);
        var said = Nights.braid(
                "export", "--format", "fhir", "--out", folder.resolve("out").toString(), "--data", first.toString());
        assertThat(said.exitCode()).as(said.err()).isZero();

        var again = lines(folder.resolve("second"), delivered(folder.resolve("out")), List.of("individual-budget"));

        assertThat(published).hasSizeGreaterThan(200);
        assertThat(again.keySet()).isEqualTo(published.keySet());
        published.forEach(
                (person, lines) -> assertThat(again.get(person)).as(person).containsExactlyInAnyOrderElementsOf(lines));
    }

    /** All types in one file, as one delivery. */
    private static Path delivered(Path files) throws IOException {
        var feed = Files.createDirectories(folder.resolve("in/individual-budget"));
        try (var out = Files.newOutputStream(feed.resolve("budgets.ndjson"));
                var each = Files.list(files)) {
            for (var file : each.sorted().toList()) {
                Files.copy(file, out);
            }
        }
        return folder.resolve("in");
    }

    /** By the id that the first installation gives them. */
    private static SortedMap<String, List<String>> lines(Path data, Path in, List<String> feeds) {
        var lines = new TreeMap<String, List<String>>();
        try (var installation = Nights.open(data)) {
            assertThat(Nights.night(installation, in, feeds).published()).isTrue();
            var night = installation.nights().last().orElseThrow().number();
            installation.records().each(Nights.DATE, night, record -> {
                if (!record.lines().isEmpty()) {
                    lines.put(
                            first(record),
                            record.lines().stream()
                                    .map(line -> line(record, line))
                                    .toList());
                }
            });
        }
        return lines;
    }

    private static String first(BudgetRecord record) {
        return record.details().identifier("braid/other").orElse(record.person());
    }

    private static String line(BudgetRecord record, BudgetLine line) {
        var entitlement = line.entitlement();
        return String.join(
                "; ",
                entitlement.scheme().toString(),
                entitlement.funder().id(),
                entitlement.funder().sector().name(),
                entitlement.terms().toString(),
                entitlement.allocation().toString(),
                entitlement.inForce().toString(),
                record.context(line).management().name(),
                line.inForce() ? "in force" : "not in force",
                line.weekly().toString(),
                line.financialYear().toString(),
                line.working());
    }
}
