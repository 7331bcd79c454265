package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked, and how what cannot is refused: with what there is instead. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingTest {
    @TempDir
    static Path folder;

    private String data = "";

    @BeforeAll
    void aNight() {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(installation, Nights.SAMPLES, List.of("criminal-justice", "payment-card", "social-care"));
        }
    }

    private Nights.Said ask(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data));
        return Nights.braid(all.toArray(String[]::new));
    }

    @Test
    void unknownKindIsRefusedWithTheKnownOnes() {
        var said = ask("people", "--kind", "foo");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("CRIMINAL_JUSTICE", "INDIVIDUAL", "PERSONAL_HEALTH")
                .doesNotContain("foo");
        assertThat(ask("people", "--kind", "personal health budget").exitCode()).isZero();
        assertThat(ask("people", "--kind", "criminal justice").exitCode()).isZero();
    }

    @Test
    void fewerThanNoStreamsIsRefused() {
        assertThat(ask("people", "--streams", "-1").exitCode()).isEqualTo(2);
    }

    @Test
    void unknownFindingIsRefusedWithThoseOfRecordsAndWithoutTheUsage() {
        var said = ask("report", "checks", "--code", "FOO");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .contains("ILLEGAL_USE", "BUDGET_WITHOUT_PLAN", "AGED_OUT")
                .doesNotContain("WRONG_FORMAT", "Usage:");
        assertThat(ask("report", "checks", "--code", "INVALID_NHS_NUMBER").exitCode())
                .isEqualTo(2);
        assertThat(ask("report", "checks", "--code", "illegal_use").exitCode()).isZero();
    }

    @Test
    void helpIsGivenOfCommandsThatThereAre() {
        for (var command : List.of("merge", "report nonsense")) {
            var words = new ArrayList<>(List.of(command.split(" ", -1)));
            words.add("--help");

            var said = Nights.braid(words.toArray(String[]::new));

            assertThat(said.exitCode()).as(command).isEqualTo(2);
            assertThat(said.out()).as(command).isEmpty();
        }
        assertThat(Nights.braid("record", "--help").out()).contains("individual budget");
        assertThat(Nights.braid("report", "--help").exitCode()).isZero();
        assertThat(Nights.braid("--help").exitCode()).isZero();
    }

    @Test
    void balanceIsToldFromItsOwnDayOn() {
        var person = whoHas("payment-card");

        assertThat(ask("record", person).out()).containsPattern("as\\s+'payment-card'\\s+tells");
        assertThat(ask("record", person, "--valid-at", "2024-01-01").out())
                .doesNotContainPattern("as\\s+'payment-card'\\s+tells");
    }

    private String whoHas(String feed) {
        for (var person : ask("people", "--json").json()) {
            var id = person.at("/id").asText();
            if (ask("record", id).out().matches("(?s).*as\\s+'" + feed + "'\\s+tells.*")) {
                return id;
            }
        }
        throw new AssertionError("the samples have nobody of the kind");
    }

    @Test
    void linesWithoutADatedPlanAreCountedWhereThePlansYearIsAsked() {
        var people = StreamSupport.stream(ask("people", "--json").json().spliterator(), false)
                .map(each -> each.at("/id").asText())
                .toList();
        var leavesOut = people.stream()
                .filter(id -> !period(id).at("/leftOut").isEmpty()
                        && !period(id).at("/lines").isEmpty())
                .findFirst()
                .orElse(people.get(0));

        var said = ask("record", leavesOut, "--period", "plan");

        assertThat(said.out()).containsAnyOf("left out (line", "No line has a plan whose dates are known");
        assertThat(period(leavesOut).at("/leftOut").size()
                        + period(leavesOut).at("/lines").size())
                .isEqualTo(
                        ask("record", leavesOut, "--json").json().at("/lines").size());
    }

    private JsonNode period(String id) {
        return ask("record", id, "--period", "plan", "--json").json().at("/period");
    }
}
