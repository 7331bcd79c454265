package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FhirReadingTest {
    private static final String RESPONSE = """
            {"resourceType":"CoverageEligibilityResponse","id":"x1","patient":{"reference":"Patient/p1"},\
            "insurance":[{"coverage":{"reference":"urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7"},"item":[\
            {"name":"care","benefit":[{"allowedMoney":{"value":1204.50,"currency":"GBP"}}]},\
            {"name":"equipment","benefit":[{"allowedUnsignedInt":3}]}]},\
            {"coverage":{"reference":"https://fhir.example.org/R4/Coverage/c9/_history/2"}}]}
            """;
    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p1","active":true,"name":[{"use":"old","family":"Old"},\
            {"use":"official","family":"New","given":["Ann","Bea"]}]}
            """;
    private static final String COVERAGE =
            "{\"id\":\"53fefa32-fcbb-4ff8-8a92-55ee120877b7\",\"resourceType\":\"Coverage\",\"type\":{\"text\":\"PHB\"}}\n";
    private static final JsonNode AWARD = Resources.viewOf(
            "CoverageEligibilityResponse",
            List.of("insurance", "item"),
            "item",
            "name",
            "amount",
            "benefit.first().allowed.ofType(Money).value");
    private static final JsonNode PERSON = Resources.view("Patient", "person", "id", "names", "name.family");

    @TempDir
    Path folder;

    @Test
    void makesARowOfEachRepeatedElementAndOneWhereItIsMissing() {
        var seen = Seen.in(file("\n" + RESPONSE + "\n" + PATIENT), Resources.spec(AWARD, PERSON));

        assertThat(seen.texts())
                .containsExactly(
                        List.of("CoverageEligibilityResponse", "1", "", "care", "1204.50", "", ""),
                        List.of("CoverageEligibilityResponse", "2", "", "equipment", "", "", ""),
                        List.of("CoverageEligibilityResponse", "3", "", "", "", "", ""),
                        List.of("Patient", "1", "", "", "", "p1", "Old\nNew"));
    }

    @Test
    void saysWhereEachRowStands() {
        var seen = Seen.in(file("\n" + RESPONSE + "\n" + PATIENT), Resources.spec(AWARD, PERSON));

        assertThat(seen.rows.stream().map(SourceRow::place))
                .containsExactly(
                        place(2, "CoverageEligibilityResponse/x1.insurance[0].item[0]"),
                        place(2, "CoverageEligibilityResponse/x1.insurance[0].item[1]"),
                        place(2, "CoverageEligibilityResponse/x1.insurance[1]"),
                        place(4, "Patient/p1"));
        assertThat(seen.cells).endsWith("name", "benefit.first().allowed.ofType(Money).value", "id", "name.family");
    }

    @Test
    void joinsWhatKeysLeadToInAnyDirectionAndNamesThoseThatLeadNowhere() {
        var award = Resources.viewOf(
                "CoverageEligibilityResponse", List.of("insurance"), "cover", "coverage.getReferenceKey(Coverage)");
        var spec = Resources.spec(Map.of("cover", 1), award, Resources.view("Coverage", "scheme", "type.text"));

        var seen = Seen.in(file(RESPONSE + COVERAGE), spec);

        assertThat(seen.texts().subList(0, 2))
                .containsExactly(
                        List.of(
                                "CoverageEligibilityResponse",
                                "1",
                                "",
                                "Coverage/53fefa32-fcbb-4ff8-8a92-55ee120877b7",
                                "PHB"),
                        List.of("CoverageEligibilityResponse", "2", "Coverage/c9", "Coverage/c9", ""));
    }

    @Test
    void saysWhereWhatIsJoinedStands() {
        var award = Resources.view("CoverageEligibilityResponse", "whose", "patient.getReferenceKey(Patient)");

        var seen = Seen.in(file(RESPONSE + PATIENT), Resources.spec(Map.of("whose", 1), award, PERSON));

        var row = seen.rows.get(0);
        assertThat(row.texts()).containsExactly("CoverageEligibilityResponse", "1", "", "Patient/p1", "p1", "Old\nNew");
        assertThat(row.place(5)).isEqualTo(place(2, "Patient/p1"));
        assertThat(row.place().at(row.cell(5, seen.tables.get(0))))
                .isEqualTo("in.ndjson, line 2, Patient/p1.name.family");
        assertThat(row.place().at(row.cell(3, seen.tables.get(0))))
                .isEqualTo("in.ndjson, line 1, CoverageEligibilityResponse/x1, patient.getReferenceKey(Patient)");
    }

    @Test
    void joinsTheLaterOfTwoWithTheSameKey() {
        var award = Resources.view("CoverageEligibilityResponse", "whose", "patient.getReferenceKey(Patient)");
        var spec = Resources.spec(Map.of("whose", 1), award, PERSON);

        var seen = Seen.in(file(PATIENT + RESPONSE + PATIENT.replace("New", "Newer")), spec);

        assertThat(seen.texts())
                .containsExactly(
                        List.of("Patient", "1", "", "", "p1", "Old\nNew"),
                        List.of("CoverageEligibilityResponse", "1", "", "Patient/p1", "p1", "Old\nNewer"),
                        List.of("Patient", "1", "", "", "p1", "Old\nNewer"));
        assertThat(seen.rows.get(1).place(5)).isEqualTo(place(3, "Patient/p1"));
    }

    @Test
    void joinsWhatIsReferredToFurtherDownByAnAddressOfItsOwn() {
        var id = "c4669fc3-0d14-4e54-a77f-525f6d4e8385";
        var coverage = COVERAGE.replace("\"type\"", "\"beneficiary\":{\"reference\":\"urn:uuid:" + id + "\"},\"type\"");
        var spec = Resources.spec(
                Map.of("cover", 1, "holder", 2),
                Resources.view("Claim", "cover", "insurance.coverage.getReferenceKey()"),
                Resources.view("Coverage", "holder", "beneficiary.getReferenceKey(Patient)"),
                Resources.view("Patient", "family", "name.family.last()"));

        var seen = Seen.in(file(coverage + PATIENT.replace("p1", id)), spec);

        assertThat(seen.texts().get(0)).containsExactly("Coverage", "1", "", "", "Patient/" + id, "New");
    }

    @Test
    void joinsSeveralAndThoseInsideTheResource() {
        var plan = """
                {"resourceType":"CarePlan","id":"1","contained":[{"resourceType":"Goal","id":"g",\
                "description":{"text":"in"}}],"goal":[{"reference":"#g"},{"reference":"https://x.org/fhir/Goal/2"},\
                {"reference":"#h"},{"reference":"urn:uuid:none"}]}
                """;
        var goal = "{\"resourceType\":\"Goal\",\"id\":\"2\",\"description\":{\"text\":\"out\"}}\n";
        var spec = Resources.spec(
                Map.of("goals", 1),
                Resources.view("CarePlan", "goals", "goal.getReferenceKey(Goal)"),
                Resources.view("Goal", "aim", "description.text"));

        var seen = Seen.in(file(plan + goal), spec);

        assertThat(seen.texts().get(0))
                .containsExactly(
                        "CarePlan",
                        "1",
                        "CarePlan/1#h\nurn:uuid:none",
                        "CarePlan/1#g\nGoal/2\nCarePlan/1#h\nurn:uuid:none",
                        "in\nout");
    }

    @Test
    void handsOnAResourceThatNoViewIsOfByItsType() {
        var seen = Seen.in(file("{\"id\":\"o\",\"resourceType\":\"Observation\"}\n"), Resources.spec(PERSON));

        assertThat(seen.texts()).containsExactly(List.of("Observation", "1", "", "", ""));
        assertThat(seen.paths()).containsExactly("Observation/o");
    }

    @Test
    void reportsLinesThatAreNoResourceAndGoesOn() {
        var seen = Seen.in(
                file("{\"resourceType\":\"Patient\"\n{\"a\":1}\n{\"resourceType\":\"Patient\",\"id\":\"p\"} {}\n[1]\n"
                        + "{\"resourceType\":\"Goal\",\"id\":\n" + PATIENT),
                Resources.spec(PERSON));

        assertThat(seen.broken.stream().map(Finding::code)).containsOnly(FindingCode.BROKEN_LINE);
        assertThat(seen.broken.stream().map(finding -> finding.place().row())).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(seen.texts()).containsExactly(List.of("Patient", "1", "", "p1", "Old\nNew"));
    }

    @Test
    void reportsAResourceThatHasSeveralValuesWhereTheViewHasOne() {
        var seen = Seen.in(file(PATIENT), Resources.spec(Resources.view("Patient", "name", "name.family")));

        assertThat(seen.broken)
                .containsExactly(new Finding(
                        FindingCode.NOT_AS_DESCRIBED,
                        SourceRef.line("in.ndjson", 1),
                        "name",
                        "2 values in a column for one"));
    }

    @Test
    void passesOverALineThatIsTooLongToHold() {
        var small = Limits.DEFAULT.with(Limit.LINE_LENGTH, 1_000);
        var file = file(PATIENT + "{\"x\":\"" + "y".repeat(300_000) + "\"}\n" + PATIENT.replace("p1", "p2"));

        var seen = Seen.in(file, Resources.spec(Resources.view("Patient", "id", "id")), small);

        assertThat(seen.broken)
                .containsExactly(
                        new Finding(FindingCode.TOO_LARGE, SourceRef.line("in.ndjson", 2), "", "more than 1000 bytes"));
        assertThat(seen.numbers()).containsExactly(1L, 3L);
    }

    @Test
    void passesOverAResourceOf50MegabytesUnlessMoreIsAllowed() {
        var file = file("{\"resourceType\":\"Patient\",\"id\":\"big\",\"text\":{\"div\":\"" + "y".repeat(50 << 20)
                + "\"}}\n" + PATIENT);
        var more = Limits.DEFAULT.with(Limit.LINE_LENGTH, 64 << 20);

        assertThat(Seen.in(file, Resources.spec(PERSON)).numbers()).containsExactly(2L);
        assertThat(Seen.in(file, Resources.spec(PERSON), more).paths()).containsExactly("Patient/big", "Patient/p1");
    }

    @Test
    void breaksALineThatIsNestedTooDeep() {
        var deep = "{\"resourceType\":\"Patient\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n";
        var wanted = "{\"resourceType\":\"Patient\",\"name\":" + "[{\"extension\":".repeat(5_000) + "1"
                + "}]".repeat(5_000) + "}\n";

        var seen = Seen.in(file(deep + PATIENT + wanted), Resources.spec(PERSON));

        assertThat(seen.broken.stream().map(finding -> finding.place().row())).containsExactly(1L, 3L);
        assertThat(seen.numbers()).containsExactly(2L);
    }

    @Test
    void setsAFileWithMoreLinesThanAreTakenAside() {
        var few = Limits.DEFAULT.with(Limit.ROWS, 3);

        assertThat(Seen.refusal(file(PATIENT.repeat(4)), Resources.spec(Map.of("person", 0), PERSON), few)
                        .code())
                .isEqualTo(FindingCode.TOO_LARGE);
    }

    @Test
    void setsAFileOfBlankLinesAside() {
        assertThat(Seen.refusal(file(" \n\r\n\n"), Resources.spec(PERSON)).code())
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
        var spec = Resources.spec(
                Map.of("whose", 1),
                Resources.view("Claim", "whose", "patient.getReferenceKey(Patient)"),
                Resources.view("Patient", "gender", "gender"));

        var seen = Seen.in(file(text.toString()), spec);

        assertThat(seen.rows).hasSize(10_000);
        assertThat(seen.broken).isEmpty();
        assertThat(seen.texts().get(0)).containsExactly("Claim", "1", "", "Patient/4999", "g4999");
        assertThat(seen.texts().get(9_998)).containsExactly("Claim", "1", "", "Patient/0", "g0");
        assertThat(seen.numbers().get(9_999)).isEqualTo(10_000);
    }

    private Path file(String text) {
        return Seen.write(folder.resolve("in.ndjson"), text);
    }

    private static SourceRef place(long line, String path) {
        return new SourceRef("in.ndjson", "", line, path);
    }

    @Test
    void joinsWhatTheJoinedRowNamesUnderNamesOfItsOwn() {
        var holder = "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"name\":[{\"family\":\"Now\"}],\"link\":["
                + "{\"other\":{\"reference\":\"Patient/p2\"}},{\"other\":{\"reference\":\"Patient/gone\"}}]}\n";
        var other = holder.replace("p2", "p0").replace("p1", "p2").replace("Now", "Then");
        var spec = Resources.spec(
                Map.of("whose", 1),
                Map.of("others", 1),
                Resources.view("CoverageEligibilityResponse", "whose", "patient.getReferenceKey(Patient)"),
                Resources.view(
                        "Patient", "family", "name.family.first()", "others", "link.other.getReferenceKey(Patient)"));

        var seen = Seen.in(file(RESPONSE + holder + other), spec);

        assertThat(spec.columns())
                .extracting(ReadSpec.Column::name)
                .containsExactly("#type", "#number", "#unresolved", "whose", "family", "others", "other_family");
        assertThat(seen.texts().get(0))
                .containsExactly(
                        "CoverageEligibilityResponse",
                        "1",
                        "",
                        "Patient/p1",
                        "Now",
                        "Patient/p2\nPatient/gone",
                        "Then");
        assertThat(seen.texts().get(1).get(2)).isEqualTo("Patient/gone");
    }
}
