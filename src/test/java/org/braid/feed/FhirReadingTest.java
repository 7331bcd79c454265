package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FhirReadingTest {
    private static final String RESPONSE = """
            {"resourceType":"CoverageEligibilityResponse","id":"x1","patient":{"reference":"Patient/p1"},\
            "insurance":[{"coverage":{"reference":"urn:uuid:c1"},"item":[\
            {"name":"care","benefit":[{"allowedMoney":{"value":1204.50,"currency":"GBP"}}]},\
            {"name":"equipment","benefit":[{"allowedUnsignedInt":3}]}]},\
            {"coverage":{"reference":"https://fhir.example.org/R4/Coverage/c9/_history/2"}}]}
            """;
    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p1","active":true,"name":[{"use":"old","family":"Old"},\
            {"use":"official","family":"New","given":["Ann","Bea"]}],"identifier":[\
            {"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990010005","extension":[{"url":"http://v",\
            "valueCodeableConcept":{"coding":[{"code":"01"}]}}]},{"system":"local","value":"7"}]}
            """;
    private static final String COVERAGE =
            "{\"id\":\"c1\",\"resourceType\":\"Coverage\",\"type\":{\"text\":\"PHB\"}}\n";

    @TempDir
    Path folder;

    @Test
    void makesARowOfEachRepeatedElementAndOneWhereItIsMissing() {
        var seen = Seen.in(
                file(RESPONSE),
                spec("CoverageEligibilityResponse", "#type", "%row.name", "%parent.coverage.reference"));

        assertThat(seen.texts())
                .containsExactly(
                        List.of("CoverageEligibilityResponse", "care", "urn:uuid:c1"),
                        List.of("CoverageEligibilityResponse", "equipment", "urn:uuid:c1"),
                        List.of(
                                "CoverageEligibilityResponse",
                                "",
                                "https://fhir.example.org/R4/Coverage/c9/_history/2"));
    }

    @Test
    void saysWhereEachRowStands() {
        var seen = Seen.in(file("\n" + RESPONSE + "\n" + PATIENT), spec("Patient", "id"));

        assertThat(seen.rows.stream().map(SourceRow::place))
                .containsExactly(
                        place(2, "CoverageEligibilityResponse/x1.insurance[0].item[0]"),
                        place(2, "CoverageEligibilityResponse/x1.insurance[0].item[1]"),
                        place(2, "CoverageEligibilityResponse/x1.insurance[1]"),
                        place(4, "Patient/p1"));
        assertThat(seen.cells).containsExactly("id");
    }

    @Test
    void numbersTheRowsOfAResource() {
        var seen = Seen.in(file(RESPONSE + RESPONSE), spec("CoverageEligibilityResponse", "%index"));

        assertThat(seen.texts())
                .containsExactly(List.of("1"), List.of("2"), List.of("3"), List.of("1"), List.of("2"), List.of("3"));
    }

    @Test
    void readsThePathsOfTheSubset() {
        var paths = new LinkedHashMap<String, String>();
        paths.put("name.where(use='official').given", "Ann\nBea");
        paths.put("name[1].given[0]", "Ann");
        paths.put("name.given.first()", "Ann");
        paths.put("Patient.name.family", "Old\nNew");
        paths.put("name[7].family", "");
        paths.put("identifier.where(system = 'https://fhir.nhs.uk/Id/nhs-number').value", "9990010005");
        paths.put("identifier.extension('http://v').value.ofType(CodeableConcept).coding.code", "01");
        paths.put("identifier.extension('http://v').value.coding.code", "01");
        paths.put("identifier.where(extension.value.coding.code='01').value", "9990010005");
        paths.put("active", "true");
        paths.put("maritalStatus.text", "");
        paths.put("name[0]", "{\"use\":\"old\",\"family\":\"Old\"}");
        var columns = paths.keySet().toArray(String[]::new);

        var seen = Seen.in(file(PATIENT), spec("Patient", columns));

        assertThat(seen.texts()).containsExactly(List.copyOf(paths.values()));
    }

    @Test
    void keepsAmountsAsWritten() {
        var seen = Seen.in(
                file(RESPONSE),
                spec(
                        "CoverageEligibilityResponse",
                        "%row.benefit.allowed.ofType(Money).value",
                        "%row.benefit.allowed"));

        assertThat(seen.texts().get(0)).containsExactly("1204.50", "{\"value\":1204.50,\"currency\":\"GBP\"}");
        assertThat(seen.texts().get(1)).containsExactly("", "3");
    }

    @Test
    void followsReferencesInAnyDirectionAndNamesThoseThatLeadNowhere() {
        var seen = Seen.in(
                file(RESPONSE + PATIENT + COVERAGE),
                spec(
                        "CoverageEligibilityResponse",
                        "patient.resolve().ofType(Patient).id",
                        "%parent.coverage.resolve().type.text",
                        "#unresolved"));

        assertThat(seen.texts().subList(0, 3))
                .containsExactly(
                        List.of("p1", "PHB", ""),
                        List.of("p1", "PHB", ""),
                        List.of("p1", "", "https://fhir.example.org/R4/Coverage/c9/_history/2"));
    }

    @Test
    void followsAddressesAndContainedResources() {
        var plan = """
                {"resourceType":"CarePlan","id":"1","contained":[{"resourceType":"Goal","id":"g","note":"in"}],\
                "goal":[{"reference":"#g"},{"reference":"https://x.org/fhir/Coverage/c1"},{"reference":"#h"}]}
                """;

        var seen = Seen.in(file(plan + COVERAGE), spec("CarePlan", "goal.resolve().id", "#unresolved"));

        assertThat(seen.texts().get(0)).containsExactly("g\nc1", "#h");
    }

    @Test
    void reportsLinesThatAreNoResourceAndGoesOn() {
        var seen = Seen.in(
                file("{\"resourceType\":\"Patient\"\n{\"a\":1}\n{\"resourceType\":\"Patient\",\"id\":\"p\"} {}\n[1]\n"
                        + PATIENT),
                spec("Patient", "id"));

        assertThat(seen.broken.stream().map(Finding::code)).containsOnly(FindingCode.BROKEN_LINE);
        assertThat(seen.broken.stream().map(finding -> finding.place().row())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(seen.texts()).containsExactly(List.of("p1"));
    }

    @Test
    void passesOverALineThatIsTooLongToHold() {
        var small = Limits.DEFAULT.with(Limit.LINE_LENGTH, 1_000);
        var file = file(PATIENT + "{\"x\":\"" + "y".repeat(300_000) + "\"}\n" + PATIENT.replace("p1", "p2"));

        var seen = Seen.in(file, spec("Patient", "id"), small);

        assertThat(seen.broken)
                .containsExactly(
                        new Finding(FindingCode.TOO_LARGE, SourceRef.line("in.ndjson", 2), "", "more than 1000 bytes"));
        assertThat(seen.texts()).containsExactly(List.of("p1"), List.of("p2"));
        assertThat(seen.numbers()).containsExactly(1L, 3L);
    }

    @Test
    void breaksALineThatIsNestedTooDeep() {
        var deep = "{\"resourceType\":\"Patient\",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}\n";

        var seen = Seen.in(file(deep + PATIENT), spec("Patient", "id"));

        assertThat(seen.broken).hasSize(1);
        assertThat(seen.texts()).containsExactly(List.of("p1"));
    }

    @Test
    void setsAFileOfBlankLinesAside() {
        assertThat(Seen.refusal(file(" \n\r\n\n"), spec("Patient", "id")).code())
                .isEqualTo(FindingCode.EMPTY_FILE);
    }

    @Test
    void readsManyLinesAcrossItsBuffer() {
        var text = new StringBuilder("\uFEFF");
        for (int number = 0; number < 5_000; number++) {
            text.append("{\"resourceType\":\"Claim\",\"id\":\"%d\",\"patient\":{\"reference\":\"Patient/%d\"}}\r\n"
                    .formatted(number, 4_999 - number));
            text.append("{\"resourceType\":\"Patient\",\"id\":\"%d\",\"gender\":\"g%d\"}\n".formatted(number, number));
        }

        var seen = Seen.in(file(text.toString()), spec("Claim", "patient.resolve().gender"));

        assertThat(seen.rows).hasSize(10_000);
        assertThat(seen.broken).isEmpty();
        assertThat(seen.texts().get(0)).containsExactly("g4999");
        assertThat(seen.texts().get(9_998)).containsExactly("g0");
        assertThat(seen.numbers().get(9_999)).isEqualTo(10_000);
    }

    @Test
    void saysWhatItCannotUnderstandInAPath() {
        var file = file(PATIENT);

        for (var path :
                List.of("name.", "%rows.x", "name.exists()", "name[x]", "name.where(use=1)", "a b", "a.where(b='c)")) {
            assertThatThrownBy(() -> Seen.in(file, spec("Patient", path)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("FHIRPath `" + path + "`, character ");
        }
    }

    private Path file(String text) {
        return Seen.write(folder.resolve("in.ndjson"), text);
    }

    private static SourceRef place(long line, String path) {
        return new SourceRef("in.ndjson", "", line, path);
    }

    /** Each column is named by its path. */
    private static ReadSpec spec(String type, String... paths) {
        var columns = Arrays.stream(paths)
                .map(path -> new Column(path, List.of(), false))
                .toList();
        var byColumn = new LinkedHashMap<String, Map<String, String>>();
        Arrays.stream(paths)
                .filter(path -> !path.startsWith("#"))
                .forEach(path -> byColumn.put(path, Map.of(type, path)));
        return new ReadSpec.FhirNdjson(columns, Map.of("CoverageEligibilityResponse", "insurance.item"), byColumn);
    }
}
