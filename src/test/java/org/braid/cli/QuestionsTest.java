package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people ask of a published night. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    @TempDir
    static Path folder;

    private String data = "";
    private String person = "";

    @BeforeAll
    void aNightAndSomebodyWithThreeStreams() {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(installation, Nights.SAMPLES, Nights.FEEDS);
        }
        var people = Nights.braid("people", "--streams", "3", "--json", "--data", data)
                .json();
        person = people.at("/0/id").asText();
    }

    @Test
    void recordIsToldInEveryFormat() throws IOException {
        var file = folder.resolve("record.xlsx");

        var text = Nights.braid("record", person, "--data", data);
        var json = Nights.braid("record", person, "--json", "--data", data).json();
        var fhir = Nights.braid("record", person, "--format", "fhir", "--data", data)
                .json();
        var workbook = Nights.braid("record", person, "--format", "xlsx", "--out", file.toString(), "--data", data);

        assertThat(text.out()).contains("This budget is an individual budget", "Public money by funder");
        assertThat(json.at("/kind").asText()).isEqualTo("INDIVIDUAL");
        assertThat(fhir.at("/resourceType").asText()).isEqualTo("Bundle");
        assertThat(workbook.exitCode()).isZero();
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheet("Budget").getLastRowNum()).isPositive();
        }
    }

    @Test
    void sameRecordIsFoundByAnIdentifier() {
        var people = Nights.braid("people", "--streams", "3", "--json", "--data", data)
                .json();
        for (var each : people) {
            for (var identifier : each.at("/identifiers")) {
                var name = identifier.at("/system").asText() + ":"
                        + identifier.at("/value").asText();

                var record =
                        Nights.braid("record", name, "--json", "--data", data).json();

                assertThat(record.at("/person").asText())
                        .isEqualTo(each.at("/id").asText());
                return;
            }
        }
    }

    @Test
    void figureLeadsBackToTheCellAndTheLineOfTheMapping() {
        var why = Nights.braid("why", person, "1", "--data", data);

        assertThat(why.out()).contains("amount", ".yaml:", "Delivery    sha256 ");
        assertThat(why.exitCode()).isZero();
        assertThat(Nights.braid("why", person, "99", "--data", data).exitCode()).isEqualTo(2);
    }

    @Test
    void listIsAJsonArrayThatProgramsRead() {
        var people = Nights.braid("people", "--kind", "individual", "--json", "--data", data)
                .json();

        assertThat(people.size()).isGreaterThan(50);
        assertThat(people.at("/0/weekly/GBP").isIntegralNumber()).isTrue();
        assertThat(people.at("/0/kind").asText()).isEqualTo("INDIVIDUAL");
    }

    @Test
    void eitherTermFindsTheBudgetsOfTheKind() {
        var byCode = Nights.braid("people", "--kind", "PERSONAL_HEALTH", "--json", "--data", data);

        for (var term : List.of("personal health budget", "PHB", "PHBs", "personal_health", "personal health")) {
            assertThat(Nights.braid("people", "--kind", term, "--json", "--data", data)
                            .out())
                    .isEqualTo(byCode.out());
        }
        assertThat(byCode.json()).isNotEmpty();
    }

    @Test
    void figuresAreForTheDayThatIsAsked() {
        var now = Nights.braid("record", person, "--json", "--data", data).json();

        var later = Nights.braid("record", person, "--json", "--valid-at", "2031-04-01", "--data", data)
                .json();

        assertThat(later.at("/validAt").asText()).isEqualTo("2031-04-01");
        assertThat(later.at("/totals")).isNotEqualTo(now.at("/totals"));
    }

    @Test
    void aRecordSaysWhatItsLinesComeToInAnyPeriod() {
        var june = Nights.braid("record", person, "--json", "--period", "2026-06-01..2026-06-30", "--data", data)
                .json();
        var plan = Nights.braid("record", person, "--period", "plan", "--data", data);
        var wrong = Nights.braid("record", person, "--period", "June", "--data", data);

        assertThat(june.at("/period/lines")).hasSameSizeAs(june.at("/lines"));
        assertThat(plan.out()).contains("In the period asked for");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("--period is written like 2026-06-01..2026-08-31");
    }

    @Test
    void nothingIsKnownBeforeTheFirstNight() {
        var before = Nights.braid("people", "--known-at", "2020-01-01", "--data", data);

        assertThat(before.exitCode()).isEqualTo(2);
        assertThat(before.err()).contains("Nothing was known yet at 2020-01-01");
        assertThat(Nights.braid("people", "--known-at", "yesterday", "--data", data)
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void whoeverIsNotThereIsSaidNotToBe() {
        var nobody = Nights.braid("record", "nhs:9990000000", "--data", data);

        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.err()).doesNotContain("9990000000");
        assertThat(Nights.braid("record", "P-NOBODY", "--data", data).exitCode())
                .isEqualTo(2);
    }

    @Test
    void doctorAndMappingTestsFindAllWell() {
        assertThat(Nights.braid("doctor", "--data", data).out())
                .doesNotContain("UNWELL")
                .contains("last published night");
        assertThat(Nights.braid("mapping", "test").exitCode()).isZero();
        assertThat(Nights.braid("mapping", "check").exitCode()).isZero();
        assertThat(Nights.braid("mapping", "check", "--json").json()).hasSizeGreaterThan(10);
        assertThat(Nights.braid("mapping", "test", "--json").json().at("/0/failures"))
                .isEmpty();
        assertThat(Nights.braid("doctor", "--json", "--data", data)
                        .json()
                        .at("/0/well")
                        .asBoolean())
                .isTrue();
    }
}
