package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.cli.Story.GUPTA;
import static org.braid.cli.Story.WILSON;
import static org.braid.cli.Story.award;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How beliefs about a budget came about, night by night. */
class HistoryTest {
    private static final String TRAVEL = award("A1", WILSON, "Travel to Work", "100.00,Weekly,01/04/2026,");
    private static final String WORKER = award("A2", WILSON, "Support Worker", "1200.00,Annually,01/04/2026,");
    private static final String GUPTAS = award("B1", GUPTA, "Travel to Work", "50.00,Weekly,01/04/2026,");

    @TempDir
    Path folder;

    private Story story;

    @BeforeEach
    void aStory() {
        story = new Story(folder);
    }

    @Test
    void correctionIsExplainedByTheRowThatMadeIt() {
        story.night("2026-07-01", TRAVEL, WORKER, GUPTAS);
        story.night("2026-08-01", TRAVEL.replace("100.00", "120.00"), WORKER, GUPTAS);

        var json = history("A1");

        var change = json.at("/versions/1/changes/0");
        assertThat(json.at("/versions")).hasSize(2);
        assertThat(json.at("/versions/1/knownAt").asText()).isEqualTo("2026-08-01T02:00:00Z");
        assertThat(change.at("/kind").asText()).isEqualTo("CHANGED");
        assertThat(change.at("/aspects").toString())
                .isEqualTo("[{\"field\":\"terms.amount\",\"before\":\"100\",\"after\":\"120\"}]");
        assertThat(change.at("/cause/kind").asText()).isEqualTo("DELIVERY");
        assertThat(change.at("/cause/sources/0/place").asText()).isEqualTo("atw-2026-08-01.csv, line 2");
        assertThat(json.at("/versions/1/effects/0/weekly/minor").asLong()).isEqualTo(2000);
        assertThat(json.at("/versions/1/effects/0/financialYear/minor").asLong())
                .isEqualTo(104_286);
    }

    @Test
    void whatIsNoLongerSaidIsExplainedByTheDeliveryThatLeftItOut() {
        story.night("2026-07-01", TRAVEL, WORKER, GUPTAS);
        story.night("2026-08-01", TRAVEL, GUPTAS);

        var text = story.braid("history", story.person("A1")).out();

        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "Went: Employment support: Support Worker, of Department for Work and Pensions. Line 2;",
                        "Because atw-2026-08-01.csv (feed 'access-to-work') no longer says it.",
                        "Public money: £123.08 -> £100.00 (-£23.08) a week");
    }

    @Test
    void anotherMappingOfTheSameBytesIsTheCause() {
        story.night("2026-07-01", TRAVEL, WORKER, GUPTAS);
        story.changeMapping("convention: WEEKS_52", "convention: DAYS_365");

        story.night("2026-07-01", TRAVEL, WORKER, GUPTAS);
        var change = history("A2").at("/versions/1/changes");

        assertThat(change.at("/0/cause/kind").asText()).isEqualTo("MAPPING");
        assertThat(change.at("/0/aspects/0/field").asText()).isEqualTo("terms.convention");
    }

    @Test
    void decisionThatJoinsTwoPeopleIsNamed() {
        story.night("2026-07-01", TRAVEL, WORKER, GUPTAS);
        var wilson = story.person("A1");
        var gupta = story.person("B1");
        story.night("2026-08-01", Decisions::joinAll, TRAVEL, WORKER, GUPTAS);

        var kept = story.person("A1");
        var gone = kept.equals(wilson) ? gupta : wilson;
        var came = story.braid("history", kept, "--json").json().at("/versions/1/changes/0");
        var went = story.braid("history", gone, "--json").json().at("/versions/1");

        assertThat(came.at("/kind").asText()).isEqualTo("CAME");
        assertThat(came.at("/cause/kind").asText()).isEqualTo("DECISION");
        assertThat(came.at("/cause/by").asText()).isEqualTo("clerk");
        assertThat(came.at("/cause/person").asText()).isEqualTo(gone);
        assertThat(went.at("/version").asInt()).isZero();
        assertThat(went.at("/changes/0/cause/words").asText())
                .isEqualTo("clerk decided whose it is; now it is with " + kept);
    }

    @Test
    void whatWasNotKnownYetIsNotTold() {
        story.night("2026-07-01", TRAVEL, GUPTAS);
        story.night("2026-08-01", TRAVEL.replace("100.00", "120.00"), GUPTAS);

        var then = story.braid("history", story.person("A1"), "--json", "--known-at", "2026-07-15")
                .json();

        assertThat(then.at("/versions")).hasSize(1);
        assertThat(story.braid("history", story.person("A1"), "--json", "--known-at", "2026-07-01-0001")
                        .json())
                .isEqualTo(then);
        assertThat(story.braid("history", story.person("A1"), "--known-at", "2026-07-01-0009")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void budgetOfWhomNothingIsSaidAnyMoreEndsAndIsCountedAsChanged() {
        story.night("2026-07-01", TRAVEL, GUPTAS);
        var gupta = story.person("B1");

        var manifest = story.night("2026-08-01", TRAVEL.replace("100.00", "120.00"));

        assertThat(manifest.budgets().changed()).isEqualTo(2);
        assertThat(story.braid("people", "--json").json().findValuesAsText("id"))
                .hasSize(1)
                .doesNotContain(gupta);
    }

    @Test
    void nobodyHasNoHistory() {
        story.night("2026-07-01", TRAVEL);

        var said = story.braid("history", "P-000000000000");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("Nobody here has the id P-000000000000");
    }

    private JsonNode history(String reference) {
        return story.braid("history", story.person(reference), "--json").json();
    }
}
