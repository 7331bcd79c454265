package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.entitlement.CareEvent.Kind;
import org.braid.entitlement.Happening;
import org.braid.entitlement.Plan;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.report.Terminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one Braid publishes as FHIR, another takes in as a feed: the same lines, to the penny, with their plans and agreements. */
class FhirRoundTripTest {
    private static final List<String> ABROAD = List.of(
            "au-ndis",
            "de-persoenliches-budget",
            "de-pflegekasse",
            "gb-sct-self-directed-support",
            "nl-ipgb",
            "nl-iwmo");
    private static final Set<Kind> TOLD =
            EnumSet.of(Kind.PLAN, Kind.ASSESSMENT, Kind.REVIEW, Kind.REQUEST, Kind.AGREEMENT);

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
                    var said = new ArrayList<>(record.lines().stream()
                            .map(line -> line(record, line))
                            .toList());
                    said.addAll(events(record));
                    lines.put(first(record), said);
                }
            });
        }
        return lines;
    }

    private static List<String> events(BudgetRecord record) {
        return record.events().stream()
                .filter(event -> TOLD.contains(event.kind()))
                .map(event -> String.join(
                        "; ",
                        event.kind().name(),
                        event.stream().code(),
                        event.valid().toString(),
                        words(event.outcome()),
                        words(event.plan().reference()),
                        agreed(event.happening())))
                .toList();
    }

    private static String agreed(@Nullable Happening happening) {
        return happening == null ? "; " : words(happening.rights()) + "; " + words(happening.responsibilities());
    }

    private static String plan(Plan plan) {
        return String.join(
                "; ",
                words(plan.reference()),
                plan.outcomes().stream().map(FhirRoundTripTest::words).toList().toString(),
                words(plan.wishes()),
                plan.support().toString(),
                String.valueOf(plan.reviewDue()),
                words(plan.purpose()),
                String.valueOf(plan.targetDate()),
                plan.unit());
    }

    /** A text of FHIR is one line. */
    private static String words(String text) {
        return Terminal.clean(text).strip();
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
                plan(entitlement.plan()),
                entitlement.inForce().toString(),
                record.context(line).management().name(),
                line.inForce() ? "in force" : "not in force",
                line.weekly().toString(),
                line.financialYear().toString(),
                line.working());
    }
}
