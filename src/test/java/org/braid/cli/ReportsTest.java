package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.braid.summary.Definition;
import org.braid.summary.Summaries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports on everybody's budgets, asked of the samples. */
class ReportsTest {
    @TempDir
    static Path folder;

    private static String data = "";

    @BeforeAll
    static void aNightOfTheSamples() {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(
                    installation,
                    Nights.SAMPLES,
                    List.of("access-to-work", "education", "nhs-phb", "provider", "social-care"));
        }
    }

    private static Nights.Said report(String... arguments) {
        var all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", data));
        return Nights.braid(all.toArray(String[]::new));
    }

    @Test
    void everyReportAnswersWithOutcomesFirst() {
        for (var name : Summaries.all().stream().map(Definition::name).toList()) {
            var json = report(name, "--json").json();

            assertThat(json.at("/report").asText()).isEqualTo(name);
            assertThat(json.at("/sections/0/name").asText()).isEqualTo("outcomes");
            assertThat(json.at("/headline/0").asText()).startsWith("An outcome is recorded for ");
        }
    }

    @Test
    void theBoardHasOnePage() {
        var page = report("board").out();

        assertThat(page).contains("What came of it", "* stands for a figure about 1 to 4 people");
        assertThat(page.lines().count()).isLessThan(120);
        assertThat(page.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(report("board", "--json").out())
                .isEqualTo(report("board", "--json").out());
    }

    @Test
    void csvIsWrittenTableByTable() throws IOException {
        var said = report(
                "cash-share",
                "--format",
                "csv",
                "--out",
                folder.resolve("cash.csv").toString());

        assertThat(said.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("cash-cash-share.csv"))).startsWith("country,scheme,currency,");
        assertThat(folder.resolve("cash-outcomes.csv")).exists();
    }

    @Test
    void smallNumbersAreShownToWhoeverAsksForThemExpressly() {
        var hidden = report("settings", "--json").json();
        var shown = report("settings", "--fewest", "0", "--json").json();

        assertThat(hidden.at("/sections/1/rows").findValues("hidden")).isNotEmpty();
        assertThat(shown.at("/sections/1/rows").findValues("hidden")).isEmpty();
        assertThat(report("settings", "--fewest", "0").out()).contains("treat this as personal data");
    }

    @Test
    void aSeriesHasEachOfItsDays() {
        var json = report("uptake", "--from", "2026-03-15", "--to", "2026-06-20", "--every", "month", "--json")
                .json();

        assertThat(json.at("/sections/2/rows").findValuesAsText("day"))
                .containsExactly("2026-03-15", "2026-04-15", "2026-05-15", "2026-06-15", "2026-06-20");
    }

    @Test
    void aSeriesThatCannotBeIsRefused() {
        assertThat(report("uptake", "--from", "2027-01-01", "--to", "2026-01-01")
                        .err())
                .contains("--from is after --to");
        assertThat(report("uptake", "--from", "1000-01-01", "--every", "month").exitCode())
                .isEqualTo(2);
        var then = report("uptake", "--from", "2019-01-01", "--to", "2020-01-01", "--as-known-then");
        assertThat(then.exitCode()).isEqualTo(2);
        assertThat(then.err()).contains("Nothing was known yet on any of these days.");
    }

    @Test
    void thePersonGetsAPage() throws IOException {
        var person = Nights.braid("people", "--streams", "3", "--json", "--data", data)
                .json()
                .at("/0/id")
                .asText();
        var file = folder.resolve("page.txt");

        var page = report("statement", person);

        assertThat(page.out())
                .startsWith("Your money for support on 30 September 2026")
                .contains("a week from");
        assertThat(report("statement", person, "--json").json().at("/person").asText())
                .isEqualTo(person);
        assertThat(report("statement", person, "--out", file.toString()).exitCode())
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(page.out());
    }

    @Test
    void doctorLooksAtTheReferenceData() {
        assertThat(Nights.braid("doctor", "--data", data).out()).containsPattern("well +Reference data +\\d+ schemes");
    }
}
