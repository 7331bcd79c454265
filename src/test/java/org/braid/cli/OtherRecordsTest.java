package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.braid.record.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a board's Patient says of its other records, of numbers that were superseded, and of who must not be found. */
class OtherRecordsTest {
    private static final String OLD = "9990000018";
    private static final String NEW = "9990000026";
    private static final String OLDEST = "9990000034";
    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number";

    @TempDir
    Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void dataOfItsOwn() {
        data = folder.resolve("data");
    }

    private static String number(String value, String more) {
        return """
                {%s"system":"%s","value":"%s","extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/\
                Extension-UKCore-NHSNumberVerificationStatus","valueCodeableConcept":{"coding":[{"code":"01"}]}}]}""".formatted(more, NHS, value);
    }

    private static String patient(String id, String identifiers, String more) {
        return """
                {"resourceType":"Patient","id":"%s"%s,"identifier":[%s,{"system":"https://mereside-icb.example/phb-id",\
                "value":"PHB-%s"}],"name":[{"family":"Thornbury","given":["Rosalind"]}],"birthDate":"1984-03-17"}
                """.formatted(id, more, identifiers, id);
    }

    private static String link(String type, String id) {
        return ",\"link\":[{\"type\":\"%s\",\"other\":{\"reference\":\"Patient/%s\"}}]".formatted(type, id);
    }

    private static String award(String patient, String benefit) {
        return """
                {"resourceType":"CoverageEligibilityResponse","id":"cer-%1$s","identifier":[{"value":"CER-%1$s"}],\
                "status":"active","purpose":["benefits"],"created":"2026-09-01","patient":{"reference":"Patient/%1$s"},\
                "insurer":{"reference":"Organization/icb"},"insurance":[{"benefitPeriod":{"start":"2026-04-01"},\
                "item":[{"category":{"coding":[{"code":"respite"}]},"name":"Respite","term":{"coding":[{"code":"annual"}]},\
                "benefit":[%2$s]}]}]}
                """.formatted(patient, benefit);
    }

    private static String award(String patient) {
        return award(patient, "{\"allowedMoney\":{\"value\":365.00,\"currency\":\"GBP\"}}");
    }

    private Manifest night(String... resources) throws IOException {
        var in = Files.createDirectories(folder.resolve("in/nhs-phb"));
        var board = "{\"resourceType\":\"Organization\",\"id\":\"icb\",\"identifier\":[{\"system\":"
                + "\"https://fhir.nhs.uk/Id/ods-organization-code\",\"value\":\"QZZ\"}],\"name\":\"Mereside\"}\n";
        Files.writeString(in.resolve("phb-QZZ-2026-09.ndjson"), board + String.join("", resources));
        try (var installation = Nights.open(data)) {
            return Nights.night(installation, folder.resolve("in"), List.of("nhs-phb"));
        }
    }

    private Nights.Said ask(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return Nights.braid(all.toArray(String[]::new));
    }

    @Test
    void recordThatAnotherReplacedIsOfTheSamePersonWithTheOthersNumber() throws IOException {
        var night = night(
                patient("1", number(OLD, ""), link("replaced-by", "2")),
                patient("2", number(NEW, ""), ""),
                award("1"),
                award("2"));

        assertThat(night.people()).isEqualTo(1);
        assertThat(ask("identifiers", "nhs:" + OLD).out())
                .contains(
                        "nhs:%s\n".formatted(OLD),
                        "Superseded by %s.".formatted(NEW),
                        "phb/QZZ:PHB-1",
                        "phb/QZZ:PHB-2");
        assertThat(ask("record", "nhs:" + NEW).out()).contains("£14.00 a week");
    }

    @Test
    void recordSaysItselfWhatItReplaced() throws IOException {
        var night = night(
                patient("1", number(OLD, ""), ""),
                patient("2", number(NEW, ""), link("replaces", "1")),
                award("1"),
                award("2"));

        assertThat(night.people()).isEqualTo(1);
        assertThat(ask("record", "nhs:" + OLD, "--json").json().at("/id").asText())
                .isEqualTo(
                        ask("record", "nhs:" + NEW, "--json").json().at("/id").asText());
    }

    @Test
    void recordThatIsNotInTheFileHoldsNothingBack() throws IOException {
        var elsewhere = ",\"link\":[{\"type\":\"replaces\",\"other\":{\"reference\":\"Patient/9\",\"identifier\":"
                + "{\"system\":\"%s\",\"value\":\"%s\"}}}]".formatted(NHS, OLD);

        var night = night(patient("2", number(NEW, ""), elsewhere), award("2"));

        assertThat(night.conserved().rows()).isTrue();
        assertThat(night.findings()).containsOnlyKeys("BUDGET_WITHOUT_PLAN");
        assertThat(ask("identifiers", "nhs:" + NEW).out()).contains("nhs:%s\n".formatted(OLD));
    }

    @Test
    void oldNumberBesideTheCurrentOneIsKnownAsThat() throws IOException {
        night(
                patient("2", number(OLDEST, "\"use\":\"old\",") + "," + number(NEW, "\"use\":\"official\","), ""),
                award("2"));

        assertThat(ask("identifiers", "nhs:" + OLDEST).out()).contains("Superseded by %s.".formatted(NEW));
        assertThat(ask("record", "nhs:" + NEW, "--json")
                        .json()
                        .at("/details/nhsNumberStatus")
                        .asText())
                .isEqualTo("VERIFIED");
    }

    @Test
    void whoeverIsRestrictedIsComparedWithNobody() throws IOException {
        var restricted = ",\"meta\":{\"security\":[{\"system\":"
                + "\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"R\"}]}";

        var night = night(
                patient("1", number(NEW, ""), restricted), patient("2", number(NEW, ""), ""), award("1"), award("2"));

        assertThat(night.people()).isEqualTo(2);
        assertThat(night.review().open()).isZero();
        assertThat(ask("record", "phb/QZZ:PHB-1").out()).contains("identity is protected");
    }

    @Test
    void benefitIsMoneyOrWordsOrANumberOfSomething() throws IOException {
        var night = night(
                patient("1", number(OLD, ""), ""),
                patient("2", number(NEW, ""), ""),
                award("1", "{\"allowedUnsignedInt\":40},{\"allowedString\":\"£730.00\"}"),
                award("2", "{\"allowedUnsignedInt\":40}"));

        assertThat(ask("record", "nhs:" + OLD).out()).contains("£14.00 a week");
        assertThat(night.findings()).containsEntry("MISSING_VALUE", 2L);
    }

    @Test
    void whatWasSpentIsToldWithItsDay() throws IOException {
        night(
                patient("1", number(OLD, ""), ""),
                award(
                        "1",
                        "{\"allowedMoney\":{\"value\":365.00,\"currency\":\"GBP\"},"
                                + "\"usedMoney\":{\"value\":120.50,\"currency\":\"GBP\"}}"));

        assertThat(ask("record", "nhs:" + OLD).out()).contains("£120.50", "1 September 2026");
    }

    @Test
    void councilIsNamedByItsGssCodeAndItsMoneyIsOnlyTold() throws IOException {
        var council = "{\"resourceType\":\"Organization\",\"id\":\"council\",\"identifier\":[{\"system\":"
                + "\"http://statistics.data.gov.uk/id/statistical-geography\",\"value\":\"E10000017\"}]}\n";

        var night = night(
                council,
                patient("1", number(OLD, ""), ""),
                award("1").replace("Organization/icb", "Organization/council"));

        var money = night.money().get("council:E10000017");
        assertThat(money.waiting()).isEqualTo(36_500L);
        assertThat(money.inBudgets()).isZero();
    }

    @Test
    void supersededNumberGoesOutAndComesBackIn() throws IOException {
        night(patient("2", number(OLD, "\"use\":\"old\",") + "," + number(NEW, ""), ""), award("2"));
        ask("export", "--format", "fhir", "--out", folder.resolve("out").toString());
        var sent = Files.createDirectories(folder.resolve("next/individual-budget"));
        try (var parts = Files.newDirectoryStream(folder.resolve("out"), "*.ndjson")) {
            for (var part : parts) {
                Files.writeString(
                        sent.resolve("all.ndjson"),
                        Files.readString(part),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
        data = folder.resolve("other");

        try (var installation = Nights.open(data)) {
            Nights.night(installation, folder.resolve("next"), List.of("individual-budget"));
        }

        assertThat(ask("identifiers", "nhs:" + OLD).out()).contains("Superseded by %s.".formatted(NEW));
    }
}
