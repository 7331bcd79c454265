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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where the feeds of the samples differ: what each sender is asked, and against what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferencesTest {
    @TempDir
    static Path folder;

    private String data = "";

    @BeforeAll
    void aNight() {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(installation, Nights.SAMPLES, List.of("nhs-phb", "provider", "social-care"));
        }
    }

    @Test
    void losingValueStandsBesideTheOneThatCountsWithBothSources() {
        var amount = only("AMOUNT");

        assertThat(amount.at("/told/sender").asText()).isEqualTo("open-hands");
        assertThat(amount.at("/told/place/sheet").asText()).isNotEmpty();
        assertThat(amount.at("/counted/feed").asText()).isEqualTo("social-care");
        assertThat(amount.at("/counted/place/row").asInt()).isPositive();
        assertThat(amount.at("/weekly/minor").asLong()).isEqualTo(300);
        assertThat(amount.at("/firstSeen").asText()).isEqualTo("2026-09-30");
    }

    @Test
    void managementThatTwoFeedsTellDifferentlyIsListed() {
        assertThat(of(differences(), "MANAGEMENT")).hasSizeGreaterThan(3).allSatisfy(each -> {
            assertThat(each.at("/told/says").asText()).isEqualTo("THIRD_PARTY");
            assertThat(each.at("/weekly").isMissingNode()).isTrue();
        });
    }

    @Test
    void eachSenderGetsItsOwnListAsASheet() throws IOException {
        var file = folder.resolve("open-hands.csv");

        var said = braid("--sender", "Open Hands Trust", "--format", "csv", "--out", file.toString());

        assertThat(said.exitCode()).isZero();
        assertThat(Files.readAllLines(file))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        line -> assertThat(line).containsAnyOf("open-hands,Open Hands Trust,provider,OH", "Sender,"));
        assertThat(braid("--sender", "OPEN-HANDS", "--format", "csv").out()).isEqualTo(Files.readString(file));
    }

    @Test
    void whoSendsNothingIsSaidToWithThoseWhoDo() {
        var nobody = braid("--sender", "nobody");

        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.out()).isEmpty();
        assertThat(nobody.err()).contains("No such sender", "open-hands (Open Hands Trust)", "991 (");
        assertThat(braid("--sender", "991").exitCode()).isZero();
    }

    @Test
    void moneyThatBeginsLaterIsNoDifferenceYet() {
        var now = differences().at("/differences");

        var then = differences("--valid-at", "2024-01-01").at("/differences");

        assertThat(then.size()).isLessThan(now.size());
        assertThat(differences("--valid-at", "1999-01-01").at("/differences")).isEmpty();
    }

    @Test
    void pageHasAPartForEachSender() {
        var page = braid();

        assertThat(page.out())
                .contains("Open Hands Trust (open-hands), feed provider: ")
                .contains("third party")
                .contains("counts: ");
        assertThat(page.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void onlyThePersonOrTheFeedThatIsAskedIsTold() {
        var amount = only("AMOUNT");

        assertThat(differences("--person", amount.at("/person").asText()).at("/differences"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.at("/person")).isEqualTo(amount.at("/person")));
        assertThat(differences("--feed", "education").at("/differences")).isEmpty();
        assertThat(differences("--feed", "social-care").at("/differences")).isNotEmpty();
        assertThat(differences().at("/bySender/0/differences").asInt()).isPositive();
    }

    private JsonNode only(String kind) {
        var found = of(differences(), kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<JsonNode> of(JsonNode report, String kind) {
        return StreamSupport.stream(report.at("/differences").spliterator(), false)
                .filter(each -> each.at("/kind").asText().equals(kind))
                .toList();
    }

    private JsonNode differences(String... more) {
        var arguments = new ArrayList<>(List.of("--json"));
        arguments.addAll(List.of(more));
        return braid(arguments.toArray(String[]::new)).json();
    }

    private Nights.Said braid(String... more) {
        var arguments = new ArrayList<>(List.of("report", "differences", "--data", data));
        arguments.addAll(List.of(more));
        return Nights.braid(arguments.toArray(String[]::new));
    }
}
