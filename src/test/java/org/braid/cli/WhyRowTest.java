package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.cli.Story.GUPTA;
import static org.braid.cli.Story.WILSON;
import static org.braid.cli.Story.award;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a row of a delivery forward to the budgets it touches. */
class WhyRowTest {
    private static final String TRAVEL = award("A1", WILSON, "Travel to Work", "100.00,Weekly,01/04/2026,");
    private static final String GUPTAS = award("B1", GUPTA, "Travel to Work", "50.00,Weekly,01/04/2026,");
    private static final String BAD = award("B2", GUPTA, "Support Worker", "soon,Weekly,01/04/2026,");

    @TempDir
    Path folder;

    private Story story;

    @BeforeEach
    void twoNights() {
        story = new Story(folder);
        story.night("2026-07-01", TRAVEL, GUPTAS, BAD);
        story.night("2026-08-01", TRAVEL.replace("100.00", "120.00"), GUPTAS, GUPTAS);
    }

    private JsonNode row(String file, int row, String... more) {
        var words = new String[] {"why", "--delivery", file, "--row", Integer.toString(row), "--json"};
        var all = Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
        return story.braid(all).json();
    }

    @Test
    void rowLeadsToTheBudgetItIsPartOf() {
        var found = row("atw-2026-08-01.csv", 2).at("/deliveries/0/rows/0");

        var budget = found.at("/statements/0/budgets/0");
        assertThat(found.at("/ended").asText()).isEqualTo("APPLIED");
        assertThat(found.at("/statements").size()).isEqualTo(1);
        assertThat(found.at("/statements/0/fromNight").asText()).isEqualTo("2026-08-01-0002");
        assertThat(budget.at("/person").asText()).isEqualTo(story.person("A1"));
        assertThat(budget.at("/line").asInt()).isEqualTo(1);
        assertThat(budget.at("/weekly/minor").asLong()).isEqualTo(12_000);
        assertThat(budget.has("untilNight")).isFalse();
    }

    @Test
    void whatALaterRowReplacedSaysUntilWhen() {
        var budget = row("atw-2026-07-01.csv", 2).at("/deliveries/0/rows/0/statements/0/budgets/0");

        assertThat(budget.at("/untilNight").asText()).isEqualTo("2026-08-01-0002");
        assertThat(budget.at("/weekly/minor").asLong()).isEqualTo(10_000);
    }

    @Test
    void rowThatSaidNothingNewNamesTheOneThatDid() {
        var found = row("atw-2026-08-01.csv", 3).at("/deliveries/0/rows/0");

        assertThat(found.at("/ended").asText()).isEqualTo("UNCHANGED");
        assertThat(found.at("/statements/0/here").asBoolean()).isFalse();
        assertThat(found.at("/statements/0/saidIn").asText()).isEqualTo("atw-2026-07-01.csv, line 3");
        assertThat(found.at("/statements/0/budgets/0/person").asText()).isEqualTo(story.person("B1"));
    }

    @Test
    void rowThatCouldNotBeUsedSaysWhy() {
        var said = story.braid("why", "--delivery", "atw-2026-07-01.csv", "--row", "4");

        assertThat(said.out()).contains("Rejected: it could not be used.", "INVALID_AMOUNT", "'soon'");
    }

    @Test
    void rowThatStandsInTheFileTwiceCountsOnce() {
        assertThat(row("atw-2026-08-01.csv", 4).at("/deliveries/0/rows/0/ended").asText())
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void headingHoldsNothing() {
        var said = story.braid("why", "--delivery", "atw-2026-07-01.csv", "--row", "1");

        assertThat(said.out()).contains("holds nothing that is read");
    }

    @Test
    void deliveryIsFoundByItsHashToo() {
        var hash = row("atw-2026-07-01.csv", 2).at("/deliveries/0/sha256").asText();

        assertThat(row(hash.substring(0, 12), 2).at("/deliveries/0/file").asText())
                .isEqualTo("atw-2026-07-01.csv");
        assertThat(row(hash, 2, "--feed", "access-to-work").at("/deliveries")).hasSize(1);
    }

    @Test
    void whatTheNightDidNotKnowYetIsNotTold() {
        var found = row("atw-2026-07-01.csv", 2, "--known-at", "2026-07-10")
                .at("/deliveries/0/rows/0/statements/0/budgets/0");
        var later = row("atw-2026-08-01.csv", 2, "--known-at", "2026-07-10").at("/deliveries/0");

        assertThat(found.has("untilNight")).isFalse();
        assertThat(later.has("night")).isFalse();
    }

    @Test
    void otherMappingIsSaid() {
        story.changeMapping("convention: WEEKS_52", "convention: DAYS_365");

        assertThat(row("atw-2026-08-01.csv", 2).at("/deliveries/0/otherMapping").asBoolean())
                .isTrue();
    }

    @Test
    void rowThatTheFileDoesNotHaveIsRefused() {
        var past = story.braid("why", "--delivery", "atw-2026-07-01.csv", "--row", "5");
        var zero = story.braid("why", "--delivery", "atw-2026-07-01.csv", "--row", "0");

        assertThat(past.exitCode()).isEqualTo(2);
        assertThat(past.err()).contains("atw-2026-07-01.csv has 4 rows: there is no row 5.");
        assertThat(past.out()).isEmpty();
        assertThat(zero.exitCode()).isEqualTo(2);
        assertThat(zero.err()).contains("--row counts from 1");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(story.braid("why").exitCode()).isEqualTo(2);
        assertThat(story.braid("why", "--delivery", "x.csv", "--row", "2").err())
                .contains("No delivery of that name");
        assertThat(story.braid("why", "--row", "2").exitCode()).isEqualTo(2);
    }
}
