package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a finding over several nights: seen first, still open, closed by itself, and back again. */
class FindingsTest {
    private static final String HEADING =
            "AtW Reference,Surname,Forenames,Date of birth,Gender,Postcode,Element,Grant amount,Paid,Award start,Award end,Employer\n";
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);

    private static final List<String> OTHERS = List.of(
            "Abara,Zoe,01/02/1950",
            "Bellweather,Quentin,13/04/1961",
            "Castellan,Ines,25/06/1972",
            "Drummond,Hugo,07/08/1983",
            "Eskildsen,Petra,19/10/1994",
            "Fotheringay,Max,21/12/1955",
            "Gwynne,Olwen,02/03/1966",
            "Holtby,Ravi,14/05/1977",
            "Iveson,Una,26/07/1988",
            "Jellicoe,Tariq,08/09/1999");

    @TempDir
    Path folder;

    @Test
    void findingStaysWithTheDayItWasFirstSeenAndClosesByItselfAndComesBack() throws IOException {
        night(0, twice("100.00", "01/04/2026"));
        assertThat(twice("--open")).containsExactly("2026-09-28 both are stated from 2026-04-01");

        night(1, twice("100.00", "01/05/2026"));
        assertThat(twice("--open"))
                .as("other evidence, the same finding")
                .containsExactly("2026-09-28 both are stated from 2026-05-01");
        assertThat(twice("--closed")).isEmpty();

        night(2, twice("90.00", "01/05/2026"));
        assertThat(twice("--open")).isEmpty();
        assertThat(twice("--closed")).containsExactly("2026-09-28 both are stated from 2026-05-01 2026-09-30");

        night(3, twice("100.00", "01/04/2026") + "T9,Late,Comer,03/03/1970,F,,Support Worker,7,Weekly,01/04/2026,,\n");
        assertThat(twice("--open")).containsExactly("2026-10-01 both are stated from 2026-04-01");
        assertThat(twice())
                .as("what is open stands before what closed")
                .containsExactly(
                        "2026-10-01 both are stated from 2026-04-01",
                        "2026-09-28 both are stated from 2026-05-01 2026-09-30");
    }

    @Test
    void earlierNightAnswersAsItDidThen() throws IOException {
        night(0, twice("100.00", "01/04/2026"));
        night(1, twice("90.00", "01/04/2026"));
        var first = checks("--closed").at("/findings/0/firstSeen").asText();
        var knownAt = knownAt(1);

        var then = checks("--known-at", knownAt, "--code", "FUNDED_TWICE");

        assertThat(first).isEqualTo("2026-09-28");
        assertThat(then.at("/findings")).hasSize(1);
        assertThat(then.at("/findings/0/state").asText()).isEqualTo("OPEN");
    }

    @Test
    void nightThatIsTakenBackLeavesTheFindingsAsTheyWere() throws IOException {
        night(0, twice("100.00", "01/04/2026"));
        var before = checks();
        try (var installation = Nights.open(folder.resolve("data"))) {
            var stages = Nights.stages(installation);
            write(twice("90.00", "01/04/2026"));
            var night = stages.begin(MONDAY.plusDays(1));
            Nights.receive(stages, folder.resolve("in/access-to-work"), "access-to-work");
            stages.link(night);
            stages.merge(night);
            installation.nights().takeBack(night.number());
        }

        assertThat(checks()).isEqualTo(before);
    }

    @Test
    void nightWithoutNewsWritesNoFinding() throws IOException {
        night(0, twice("100.00", "01/04/2026"));
        var rows = rows();

        night(1, twice("100.00", "01/04/2026"));

        assertThat(rows()).isEqualTo(rows).isPositive();
    }

    @Test
    void recordSaysSinceWhenAndOnWhatEvidence() throws IOException {
        night(0, twice("100.00", "01/04/2026"));
        night(1, twice("100.00", "01/04/2026"));
        var person = checks("--code", "FUNDED_TWICE").at("/findings/0/person").asText();

        var text = braid("record", person);
        var json = braid("record", person, "--json").json();

        assertThat(text.out().replaceAll("\\s+", " "))
                .contains("both are stated from 2026-04-01, since 28 September 2026.");
        assertThat(json.at("/findings/0/code").asText()).isEqualTo("FUNDED_TWICE");
        assertThat(json.at("/findings/0/firstSeen").asText()).isEqualTo("2026-09-28");
        assertThat(json.at("/findings/0/evidence/0/statement/reference").asText())
                .isEqualTo("T1");
        assertThat(json.at("/findings/0/evidence/0/place/row").asInt()).isEqualTo(2);
    }

    @Test
    void findingsAreSortedByWhatIsAtStakeAndAddedUp() throws IOException {
        night(0, twice("100.00", "01/04/2026"));

        var checks = checks("--code", "BUDGET_WITHOUT_PLAN");

        assertThat(yearly(checks)).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(checks.at("/byCode")).hasSize(1);
        assertThat(checks.at("/byCode/0/open").asInt()).isEqualTo(11);
        assertThat(checks.at("/byFunder/0/funder").asText()).isEqualTo("dwp:DWP");
        assertThat(checks.at("/byFunder/0/atStake/0/financialYear/minor").asLong())
                .isEqualTo(yearly(checks).stream().mapToLong(each -> each).sum());
    }

    @Test
    void budgetsWithoutAPlanAreAListToReadAndASheetToSend() throws IOException {
        night(0, twice("100.00", "01/04/2026"));
        var file = folder.resolve("checks.csv");

        var text = braid("report", "checks", "--code", "budget_without_plan");
        var csv = braid("report", "checks", "--format", "csv", "--out", file.toString());

        assertThat(text.out())
                .contains("BUDGET_WITHOUT_PLAN", "Money runs and no plan is known. Send the plan's reference.")
                .contains("access-to-work: awards.csv, lines 2 and 3")
                .doesNotContain("FUNDED_TWICE");
        assertThat(csv.err()).contains("Written to");
        assertThat(Files.readAllLines(file).get(0)).startsWith("Person,Finding,State,First seen,Closed,Currency");
        assertThat(Files.readAllLines(file)).hasSize(13);
    }

    @Test
    void onlyWhatIsAskedIsTold() throws IOException {
        night(0, twice("100.00", "01/04/2026"));
        var person = checks("--code", "FUNDED_TWICE").at("/findings/0/person").asText();

        assertThat(checks("--person", person).at("/findings")).hasSize(2);
        assertThat(checks("--feed", "social-care").at("/findings")).isEmpty();
        assertThat(braid("report", "checks", "--feed", "social-care").out()).contains("Nothing was found.");
        assertThat(braid("report", "checks", "--person", "P-NOBODY").exitCode()).isEqualTo(2);
        assertThat(braid("report", "checks", "--code", "SUNSHINE").exitCode()).isEqualTo(2);
        assertThat(braid("report", "checks", "--open", "--closed").exitCode()).isEqualTo(2);
    }

    @Test
    void anotherDayIsAskedWithoutANightsWord() throws IOException {
        night(0, twice("100.00", "01/05/2026"));

        var then = checks("--valid-at", "2026-04-15", "--code", "BUDGET_WITHOUT_PLAN", "--open");

        assertThat(then.at("/validAt").asText()).isEqualTo("2026-04-15");
        assertThat(then.at("/findings")).hasSize(10);
    }

    /** One person with the same grant twice, unless the second amount is another; ten others, so that nothing shrinks. */
    private static String twice(String second, String from) {
        var rows = new StringBuilder(HEADING);
        rows.append(row("T1", "Twice,Ada,04/07/1981", "100.00", from))
                .append(row("T2", "Twice,Ada,04/07/1981", second, from));
        IntStream.range(0, 10)
                .forEach(each -> rows.append(row("A" + each, OTHERS.get(each), "1" + each, "01/04/2026")));
        return rows.toString();
    }

    private static String row(String reference, String person, String amount, String from) {
        return "%s,%s,F,,Support Worker,%s,Weekly,%s,,\n".formatted(reference, person, amount, from);
    }

    private void write(String file) throws IOException {
        var feed = Files.createDirectories(folder.resolve("in/access-to-work"));
        Files.writeString(feed.resolve("awards.csv"), file);
    }

    private void night(int day, String file) throws IOException {
        write(file);
        try (var installation = Nights.open(folder.resolve("data"))) {
            var stages = Nights.stages(installation);
            var night = stages.begin(MONDAY.plusDays(day));
            Nights.receive(stages, folder.resolve("in/access-to-work"), "access-to-work");
            assertThat(Nights.finish(stages, night).published()).isTrue();
        }
    }

    /** Of FUNDED_TWICE: first seen, what was seen, and when it closed. */
    private List<String> twice(String... which) {
        var arguments = new ArrayList<>(List.of("--code", "FUNDED_TWICE"));
        arguments.addAll(List.of(which));
        var said = new ArrayList<String>();
        checks(arguments.toArray(String[]::new))
                .at("/findings")
                .forEach(each -> said.add("%s %s %s"
                        .formatted(
                                each.at("/firstSeen").asText(),
                                each.at("/detail").asText(),
                                each.at("/closed").asText())
                        .strip()));
        return said;
    }

    private static List<Long> yearly(JsonNode checks) {
        var yearly = new ArrayList<Long>();
        checks.at("/findings")
                .forEach(each ->
                        yearly.add(each.at("/stakes/0/financialYear/minor").asLong()));
        return yearly;
    }

    private JsonNode checks(String... more) {
        var arguments = new ArrayList<>(List.of("report", "checks", "--json"));
        arguments.addAll(List.of(more));
        return braid(arguments.toArray(String[]::new)).json();
    }

    private Nights.Said braid(String... command) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        return Nights.braid(arguments.toArray(String[]::new));
    }

    private String knownAt(int night) {
        try (var installation = Nights.open(folder.resolve("data"))) {
            return installation
                    .jdbc()
                    .queryForList("SELECT known_at FROM night WHERE night = ?", OffsetDateTime.class, night)
                    .get(0)
                    .toInstant()
                    .toString();
        }
    }

    private int rows() {
        try (var installation = Nights.open(folder.resolve("data"))) {
            return installation
                    .jdbc()
                    .queryForList("SELECT COUNT(*) FROM record_finding", Integer.class)
                    .get(0);
        }
    }
}
