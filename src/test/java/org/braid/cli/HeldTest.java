package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is held waits for a person, and no longer once a person has decided. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldTest {
    @TempDir
    static Path folder;

    private int test;
    private String data = "";
    private String finding = "";
    private String person = "";

    @BeforeAll
    void aNight() {
        try (var installation = Nights.open(folder.resolve("night"))) {
            Nights.night(installation, Nights.SAMPLES, List.of("criminal-justice"));
        }
    }

    @BeforeEach
    void somebodyWhoseLinesAreHeld() throws IOException {
        data = PublishedNight.copy(folder.resolve("night"), folder.resolve("data-" + test++))
                .toString();
        finding = held().at("/finding").asText();
        person = held().at("/person").asText();
    }

    private JsonNode held() {
        return ask("report", "checks", "--code", "ILLEGAL_USE", "--json").json().at("/findings/0");
    }

    private Nights.Said ask(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data));
        return Nights.braid(all.toArray(String[]::new));
    }

    private Nights.Said decide(String which) {
        return ask("decide", which, "--by", "A Clerk", "--reason", "paid back", "--date", "2026-09-30");
    }

    @Test
    void heldLineIsFreeOnceSomebodyHasDecidedAndTheFindingSaysWho() {
        assertThat(ask("record", person).out()).contains("Held for a person's decision", "braid decide " + finding);

        var said = decide(finding);

        assertThat(said.exitCode()).isZero();
        assertThat(ask("record", person).out())
                .doesNotContain("Held for a person's decision")
                .contains("[ILLEGAL_USE]")
                .containsPattern("Decided\\s+by\\s+A\\s+Clerk");
        assertThat(held().at("/state").asText()).isEqualTo("DECIDED");
        assertThat(held().at("/decided/reason").asText()).isEqualTo("paid back");
        assertThat(ask("report", "checks", "--code", "ILLEGAL_USE").out()).contains("Decided by A Clerk");
    }

    @Test
    void decisionIsInTheTrailAndIsTakenBackByAnUndo() {
        decide(finding);

        assertThat(ask("decisions").out()).contains("is decided (finding " + finding + ")", "paid back");
        assertThat(decide(finding).err()).contains("decided by decision 1");

        var undo = ask("undo", "1", "--by", "A Clerk", "--date", "2026-09-30");

        assertThat(undo.exitCode()).isZero();
        assertThat(held().at("/state").asText()).isEqualTo("OPEN");
        assertThat(ask("record", person).out()).contains("Held for a person's decision");
    }

    @Test
    void whatWasDecidedLaterWasStillHeldBefore() {
        decide(finding);

        var before = ask("record", person, "--known-at", "2026-09-30-0001");

        assertThat(before.out()).contains("Held for a person's decision");
    }

    @Test
    void onlyWhatIsHeldCanBeDecidedAndOnlyWithAReason() {
        assertThat(decide("ffffffffffff").err()).contains("No open finding");
        assertThat(decide("everything").exitCode()).isEqualTo(2);
        assertThat(ask("decide", finding, "--by", "A Clerk").err()).contains("--reason");
        try (var installation = Nights.open(Path.of(data))) {
            var other = installation
                    .jdbc()
                    .queryForObject(
                            "SELECT MIN(fingerprint) FROM record_finding WHERE body NOT LIKE '%ILLEGAL_USE%'",
                            String.class);
            assertThat(other).isNotNull();
            finding = String.valueOf(other);
        }
        assertThat(decide(finding).err()).contains("Nothing is held by that finding");
    }
}
