package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The example of a finance system that answers in FHIR, put into an installation as it stands: what was paid is told beside
 * the awards of the samples, and what people pay counts once.
 */
class PaymentsNightTest {
    private static final Path EXAMPLE = Path.of("docs/examples/fhir-payments");
    private static final String BOARD = "ods:QZZ";
    private static final String COUNCIL = "council:991";
    private static final String PEOPLE = "self:SELF";

    @TempDir
    static Path folder;

    private static Town withAwards;
    private static JsonNode night;

    /** An installation with the example, and what it is sent. */
    private record Town(Path home) {
        static Town of(String name) throws IOException {
            var home = folder.resolve(name);
            for (var part : List.of("mappings", "routes")) {
                FileSystemUtils.copyRecursively(Path.of(part), home.resolve(part));
            }
            FileSystemUtils.copyRecursively(EXAMPLE, home);
            return new Town(home);
        }

        /** Lines of the shipped samples. */
        Town sent(String sample, String wanted) throws IOException {
            var to = home.resolve("samples").resolve(sample);
            Files.createDirectories(to.getParent());
            try (Stream<String> lines = Files.lines(Path.of("samples").resolve(sample))) {
                Files.write(to, lines.filter(line -> line.matches(wanted)).toList());
            }
            return this;
        }

        JsonNode night() {
            var routes = home.resolve("routes").toString();
            var night = Nights.run(data(), home.resolve("samples"), "--routes", routes, "--mappings", mappings());
            assertThat(night.exitCode()).as(night.err()).isZero();
            return night.json();
        }

        private Path data() {
            return home.resolve("data");
        }

        String mappings() {
            return home.resolve("mappings").toString();
        }

        String record(String person) {
            var said = Nights.braid(
                    "record",
                    person,
                    "--valid-at",
                    Nights.DATE.toString(),
                    "--data",
                    data().toString(),
                    "--mappings",
                    mappings());
            assertThat(said.exitCode()).as(said.err()).isZero();
            return said.out().replaceAll("\\s+", " ");
        }
    }

    /** The award and the direct payments that the example tells of, from the samples' board and council. */
    @BeforeAll
    static void aNightOfTheExampleAndTheAwards() throws IOException {
        withAwards = Town.of("awards")
                .sent("nhs-phb/phb-QZZ-2026-09.ndjson", ".*(\"Organization\",|phb000036).*")
                .sent(
                        "social-care/cld-991-2026-09_corrected.csv",
                        "LA Code,.*|991,.*,(9992121351|9998990262),.*,Direct payment,Direct payment,.*");
        night = withAwards.night();
    }

    private static long minor(JsonNode night, String funder, String place) {
        return night.at("/money").path(funder).path(place).asLong();
    }

    @Test
    void whatWasPaidIsToldBesideTheAwardAndCountedInNoTotal() {
        // the award by the year: 31,210.00; the report tells of the same year
        assertThat(minor(night, BOARD, "inBudgets")).isEqualTo(31_210_00);
        assertThat(minor(night, BOARD, "countedElsewhere")).isEqualTo(31_210_00);
        // direct payments: 123.12 x 365 / 7 + 80.70 x 365 / 7 = 6,419.83 + 4,207.93
        assertThat(minor(night, COUNCIL, "inBudgets")).isEqualTo(10_627_76);
        // told of them: 2 x 492.48 for four weeks each, and 4,196.40 / 52 x 365 / 7
        assertThat(minor(night, COUNCIL, "countedElsewhere")).isEqualTo(5_192_89);
        assertThat(minor(night, BOARD, "waiting") + minor(night, COUNCIL, "waiting"))
                .isZero();
        assertThat(night.at("/findings").has("FEEDS_DIFFER")).isFalse();
    }

    @Test
    void recordSaysWhatWasPaidOfTheBudgetAndWhatIsStillToCome() {
        // paid 14,982.37 of 31,210.00, which leaves 16,227.63; the line stays what the board states
        assertThat(withAwards.record("nhs:9993236071"))
                .contains("Public money: £598.55 a week; £31,210.00 in the year")
                .contains("Spent £14,982.37, committed £16,227.63, on the account £1,204.18 on 30 September 2026,"
                        + " as 'fhir-payments' tells");
        assertThat(withAwards.record("nhs:9992121351"))
                .contains("Spent £492.48 on 30 August 2026, as 'fhir-payments' tells")
                .contains("Spent £492.48 on 27 September 2026, as 'fhir-payments' tells");
        // the amount came as words: £4,196.40 less 2,017.50
        assertThat(withAwards.record("nhs:9998990262"))
                .contains("Spent £2,017.50, committed £2,178.90, on the account £900.98 on 30 September 2026");
    }

    @Test
    void contributionsCountWithTheTwelveWeekDisregardAndApartFromPublicMoney() {
        // 217.91 x 313 / 7 = 9,743.69 from 23 May; 507.79 x 229 / 7 = 16,611.99 after 84 days; 31.40 x 360 / 7 =
        // 1,614.86
        assertThat(minor(night, PEOPLE, "inBudgets")).isEqualTo(27_970_54);
        assertThat(withAwards.record("council/991:0920509"))
                .contains("No public money")
                .contains("disregarded from 2026-05-23; £507.79 again from 2026-08-15");
    }

    @Test
    void countsAndPercentagesAreRejectedAndTold() {
        assertThat(delivery(night, "fhir-payments").at("/findings").toString())
                .isEqualTo("{\"INVALID_AMOUNT\":2,\"MISSING_VALUE\":1}");
        assertThat(delivery(night, "fhir-payments").at("/rows/rejected").asInt())
                .isEqualTo(1);
        assertThat(delivery(night, "fhir-charges").at("/findings").toString())
                .isEqualTo("{\"INVALID_AMOUNT\":1,\"MISSING_VALUE\":1}");
        assertThat(delivery(night, "fhir-charges").at("/rows/rejected").asInt()).isEqualTo(1);
    }

    private static JsonNode delivery(JsonNode night, String feed) {
        for (var each : night.at("/feeds")) {
            if (each.at("/feed").asText().equals(feed)) {
                return each.at("/deliveries/0");
            }
        }
        throw new AssertionError(feed);
    }

    @Test
    void contributionThatTheChargingSystemStatesTooCountsOnce() throws IOException {
        var told = Town.of("charged")
                .sent("charging/charges-991-2026-09.csv", "Assessment ref,.*|.*,0920509,.*")
                .night();

        assertThat(minor(told, PEOPLE, "inBudgets")).isEqualTo(27_970_54);
        // told a second time: 9,743.69 + 16,611.99
        assertThat(minor(told, PEOPLE, "countedElsewhere")).isEqualTo(26_355_68);
        assertThat(told.at("/findings").has("FEEDS_DIFFER")).isFalse();
    }

    @Test
    void whatWasPaidOfAnAwardThatNobodyStatesWaitsAndAFormThatFhirDoesNotHaveIsRejected() throws IOException {
        var alone = Town.of("alone");
        var sent = alone.home().resolve("samples/fhir-payments/paid-2026-09.ndjson");
        var used = "\"usedMoney\":{\"value\":2017.50,\"currency\":\"GBP\"}";
        Files.writeString(sent, Files.readString(sent).replace(used, "\"usedString\":\"about half\""));

        var told = alone.night();

        assertThat(minor(told, BOARD, "inBudgets") + minor(told, COUNCIL, "inBudgets"))
                .isZero();
        assertThat(minor(told, BOARD, "waiting")).isEqualTo(31_210_00);
        assertThat(minor(told, COUNCIL, "waiting")).isEqualTo(984_96);
        assertThat(told.at("/findings/NOT_ENTITLED_TO_STATE").asInt()).isPositive();
        assertThat(delivery(told, "fhir-payments").at("/rows/rejected").asInt()).isEqualTo(2);
        assertThat(delivery(told, "fhir-payments").at("/findings/MISSING_VALUE").asInt())
                .isEqualTo(2);
    }

    @Test
    void exampleMappingsHold() {
        var checked = Nights.braid("mapping", "test", "--mappings", withAwards.mappings());

        assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
    }
}
