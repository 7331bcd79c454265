package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an installation asks for four eyes, one person's word has no effect until another says the same. */
class FourEyesTest {
    private static final String DAY = "2026-09-30";

    @TempDir
    Path folder;

    private Story story = new Story(Path.of("."));

    @BeforeEach
    void aNightWithADoubt() throws IOException {
        story = new Story(folder);
        Files.writeString(folder.resolve("mappings/review.yaml"), "fourEyes: true\n");
        story.night(
                DAY,
                Story.award(
                        "AtW-1",
                        "Thornbury,Christian,04/07/1981,M,ZZ1 2AB",
                        "Support Worker",
                        "90.00,Weekly,01/04/2026,"),
                Story.award(
                        "AtW-2",
                        "Thornbury,Christina,04/07/1981,F,ZZ1 2AB",
                        "Support Worker",
                        "80.00,Weekly,01/04/2026,"));
    }

    private Nights.Said on(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--date", DAY));
        return story.braid(all.toArray(String[]::new));
    }

    private String review() {
        return story.braid("review", "--json").json().at("/0/id").asText();
    }

    private Nights.Said decide(String verdict, String by) {
        return on("review", "decide", review(), verdict, "--by", by, "--reason", "papers", "--json");
    }

    private static String fate(Nights.Said said) {
        return said.json().at("/rows/0/fate").asText();
    }

    @Test
    void oneWordWaitsAndASecondPersonsMakesItADecision() {
        assertThat(fate(decide("one", "A Clerk"))).isEqualTo("WAITS");
        assertThat(fate(decide("one", "a. clerk"))).isEqualTo("UNCHANGED");
        assertThat(story.braid("people", "--json").json()).hasSize(2);
        assertThat(story.braid("review").out()).contains("A Clerk says one person; a second person must confirm it");
        assertThat(story.braid("review", "--json").json().at("/0/pending/by").asText())
                .isEqualTo("A Clerk");

        var same = on("review", "confirm", review(), "--by", "A CLERK");
        var second = on("review", "confirm", review(), "--by", "B Lead");

        assertThat(same.exitCode()).isEqualTo(3);
        assertThat(same.out()).contains("REVIEW_SAME_NAME");
        assertThat(second.exitCode()).isZero();
        assertThat(story.braid("people", "--json").json()).hasSize(1);
        assertThat(story.braid("decisions").out()).contains("by A Clerk, confirmed by B Lead, on");
    }

    @Test
    void anotherWordTakesThePlaceOfTheFirstAndWaitsItself() {
        decide("one", "A Clerk");

        assertThat(fate(decide("two", "B Lead"))).isEqualTo("WAITS");
        assertThat(fate(decide("two", "A Clerk"))).isEqualTo("DECIDED");
        assertThat(story.braid("review", "--json").json()).isEmpty();
    }

    @Test
    void whatWasSaidBeforeADecisionDoesNotComeBackWithItsUndo() {
        decide("one", "A Clerk");
        decide("one", "B Lead");

        assertThat(on("undo", "1", "--by", "A Clerk").err()).contains("--confirmed-by");
        assertThat(on("undo", "1", "--by", "A Clerk", "--confirmed-by", "A clerk")
                        .exitCode())
                .isEqualTo(3);
        assertThat(on("undo", "1", "--by", "A Clerk", "--confirmed-by", "B Lead")
                        .exitCode())
                .isZero();

        assertThat(story.braid("review", "--json").json().at("/0/pending").isMissingNode())
                .isTrue();
        assertThat(fate(decide("one", "B Lead"))).isEqualTo("WAITS");
    }

    @Test
    void whatWasSaidOfOtherDescriptionsCountsNoMore() {
        decide("one", "A Clerk");

        story.night(
                "2026-10-01",
                Story.award(
                        "AtW-1",
                        "Thornbury,Christiane,04/07/1981,M,ZZ1 2AB",
                        "Support Worker",
                        "90.00,Weekly,01/04/2026,"),
                Story.award(
                        "AtW-2",
                        "Thornbury,Christina,04/07/1981,F,ZZ1 2AB",
                        "Support Worker",
                        "80.00,Weekly,01/04/2026,"));

        assertThat(story.braid("review", "--json").json().at("/0/pending").isMissingNode())
                .isTrue();
    }

    @Test
    void secondNameOfTheWorkbookConfirmsTheFirst() {
        var both = on(
                "review",
                "decide",
                review(),
                "two",
                "--by",
                "A Clerk",
                "--reason",
                "x",
                "--confirmed-by",
                "B Lead",
                "--json");

        assertThat(fate(both)).isEqualTo("DECIDED");
    }

    @Test
    void ruleThatSaysNeitherYesNorNoIsRefused() throws IOException {
        Files.writeString(folder.resolve("mappings/review.yaml"), "fourEyes: perhaps\n");

        assertThat(decide("one", "A Clerk").err()).contains("review.yaml", "true or false");

        Files.writeString(folder.resolve("mappings/review.yaml"), "fourEyes: false\n");
        assertThat(fate(decide("one", "A Clerk"))).isEqualTo("DECIDED");
    }
}
