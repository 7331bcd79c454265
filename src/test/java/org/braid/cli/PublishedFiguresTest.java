package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was published, from generated feeds through a night to the reports (docs/reports.md). Of the 27 Dutch
 * deliveries two are enough here: 2,500 holders, and the 2,000 whose budgets ended. {@link DutchUptakeTest} takes all.
 */
class PublishedFiguresTest {
    @TempDir
    static Path folder;

    private static String data = "";

    @BeforeAll
    static void aNightOfTheScenario() throws IOException {
        data = folder.resolve("data").toString();
        var in = folder.resolve("in");
        generate(in);
        for (var number = 2; number <= 26; number++) {
            Files.delete(in.resolve("nl-ipgb").resolve("tkb-9955-2003-%02d.xml".formatted(number)));
        }
        assertThat(Nights.run(Path.of(data), in).json().at("/published").asBoolean())
                .isTrue();
    }

    static void generate(Path in) {
        assertThat(Nights.braid("samples", "--published", "--out", in.toString())
                        .exitCode())
                .isZero();
    }

    private static JsonNode asked(String... arguments) {
        return report(data, arguments);
    }

    static JsonNode report(String data, String... arguments) {
        var all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--json", "--data", data));
        return Nights.braid(all.toArray(String[]::new)).json();
    }

    /** Rows of a table, some of their cells with bars between. */
    static List<String> rows(JsonNode report, String table, String... columns) {
        return StreamSupport.stream(report.at("/sections").spliterator(), false)
                .filter(section -> section.at("/name").asText().equals(table))
                .flatMap(section -> StreamSupport.stream(section.at("/rows").spliterator(), false))
                .map(row -> String.join(
                        " | ",
                        List.of(columns).stream()
                                .map(column -> row.path(column).asText())
                                .toList()))
                .toList();
    }

    /** REQUIREMENTS J1. */
    @Test
    void budgetHoldersOfEnglandBecomeThreeThousandEightHundredAndSeventyOne() {
        var series = asked("uptake", "--from", "2006-06-30", "--to", "2008-03-31");

        assertThat(rows(series, "uptake", "day", "country", "kind", "holders"))
                .contains("2006-06-30 | GB-ENG | ALL_KINDS | 414", "2008-03-31 | GB-ENG | ALL_KINDS | 3871");
    }

    /** REQUIREMENTS D7, on a part of them. */
    @Test
    void dutchHoldersAreThoseWhoseBudgetRunsOnTheDay() {
        assertThat(rows(asked("uptake", "--valid-at", "2003-12-31"), "uptake", "country", "kind", "people", "holders"))
                .contains("NL | ALL_KINDS | 2500 | 2500");
    }

    /** REQUIREMENTS J3, J4. */
    @Test
    void twentiethOfSpendingGoesThroughBudgetsAndInOneCouncilMoreThanHalf() {
        var shares = rows(asked("share-of-spend", "--valid-at", "2008-03-31"), "share-of-spend", "area", "share");

        assertThat(shares).hasSize(13).contains("all areas | 5.0", "Aldermere Council | 54.5");
    }

    /** REQUIREMENTS D2. */
    @Test
    void thirdOfTheGermanCareBudgetIsPaidInCash() {
        var shares = asked("cash-share", "--valid-at", "2026-09-30");

        assertThat(rows(shares, "cash-share", "country", "scheme", "people", "cashShare"))
                .contains("DE | all schemes | 2000 | 33.3");
    }

    /** REQUIREMENTS J2. */
    @Test
    void sixOfTheTenCouncilsWithMostHoldersArePilotSites() {
        var areas = rows(asked("board", "--valid-at", "2008-03-31"), "areas", "people", "pilot");

        assertThat(areas.subList(0, 10))
                .filteredOn(area -> area.endsWith("yes"))
                .hasSize(6);
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        var again = folder.resolve("again");
        generate(again);

        for (var file : List.of(
                "nl-ipgb/tkb-9955-2003-27.xml",
                "social-care/cld-971-2008-03.csv",
                "de-pflegekasse/pflegekasse-lindenau-2026-09-published.csv")) {
            assertThat(Files.mismatch(folder.resolve("in").resolve(file), again.resolve(file)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void asManyPeopleAsThereWereOrAsManyAsAreAskedFor() {
        var out = folder.resolve("none").toString();

        assertThat(Nights.braid("samples", "--published", "--people", "3", "--out", out)
                        .exitCode())
                .isEqualTo(2);
    }
}
