package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a system of FHIR STU3 sends is read as if it had sent R4. */
class Stu3ReadingTest {
    private static final String GOAL =
            "{\"resourceType\":\"Goal\",\"id\":\"g\",\"status\":\"in-progress\",\"description\":{\"text\":\"walk\"}}\n";
    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p","animal":{"species":{"text":"none"}},"name":[{"family":"New"}]}
            """;
    private static final ReadSpec SPEC = stu3(
            Map.of("whose", 1),
            Resources.view("Goal", "state", "lifecycleStatus", "aim", "description.text"),
            Resources.view("Patient", "family", "name.family.first()"),
            Resources.view(
                    "ServiceRequest",
                    "whose",
                    "subject.getReferenceKey(Patient)",
                    "amount",
                    "extension('https://example/amount').value.ofType(Money).value"));

    @TempDir
    Path folder;

    private static ReadSpec stu3(Map<String, Integer> joins, JsonNode... views) {
        var r4 = (ReadSpec.FhirNdjson) Resources.spec(joins, views);
        return new ReadSpec.FhirNdjson(r4.views(), r4.joins(), FhirVersion.STU3);
    }

    private Path file(String text) {
        return Seen.write(folder.resolve("in.ndjson"), text);
    }

    @Test
    void elementIsReadByItsNameInR4() {
        var seen = Seen.in(file(GOAL), SPEC);

        assertThat(seen.texts()).containsExactly(List.of("Goal", "1", "", "active", "walk", "", "", ""));
    }

    @Test
    void resourceThatHasAnotherNameInR4IsReadByThatAndJoined() {
        var request = """
                {"resourceType":"ProcedureRequest","id":"r","status":"active","intent":"order",\
                "subject":{"reference":"Patient/p"},"extension":[{"url":"https://example/amount",\
                "valueMoney":{"value":10.50,"system":"urn:iso:std:iso:4217","code":"GBP"}}]}
                """;

        var seen = Seen.in(file(request + PATIENT), SPEC);

        assertThat(seen.texts().get(0)).containsExactly("ServiceRequest", "1", "", "", "", "New", "Patient/p", "10.50");
        assertThat(seen.rows.get(0).place().row()).isEqualTo(1);
    }

    @Test
    void whatCannotBeConvertedTellsItsLineAndElementAndTheRestGoesThrough() {
        var seen = Seen.in(
                file("\n{\"resourceType\":\"EligibilityResponse\",\"id\":\"e\",\"status\":\"active\"}\n"
                        + "{\"resourceType\":\"Patient\",\"id\":\"q\",\"name\":[{\"family\":\"A\"},\"B\"],\"gender\":\"x\"}\n"
                        + "{\"resourceType\":\"Patient\",\"gender\":\"unbekannt\"}\n"
                        + PATIENT),
                SPEC);

        assertThat(seen.broken)
                .extracting(
                        Finding::code,
                        finding -> finding.place().row(),
                        finding -> finding.place().path())
                .containsExactly(
                        tuple(FindingCode.NOT_CONVERTED, 2L, "EligibilityResponse/e"),
                        tuple(FindingCode.NOT_CONVERTED, 3L, "Patient/q.name[1]"),
                        tuple(FindingCode.NOT_CONVERTED, 4L, "Patient.gender"));
        assertThat(seen.broken)
                .extracting(Finding::value)
                .containsExactly(
                        "EligibilityResponse has no counterpart in R4", "not as STU3 has it", "not as STU3 has it");
        assertThat(seen.rows.stream().map(SourceRow::place)).containsExactly(place(5, "Patient/p"));
    }

    @Test
    void resourceThatNoViewIsOfIsNotConvertedAndStillTellsItsType() {
        var seen = Seen.in(file("{\"resourceType\":\"Encounter\",\"id\":\"e\",\"status\":\"nonsense\"}\n"), SPEC);

        assertThat(seen.broken).isEmpty();
        assertThat(seen.texts()).containsExactly(List.of("Encounter", "1", "", "", "", "", "", ""));
    }

    @Test
    void lineThatIsNoResourceIsToldAsInR4() {
        var deep = "{\"resourceType\":\"Patient\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n";

        var seen = Seen.in(file("{\"resourceType\":\"Patient\"\n[1]\n{\"a\":1}\n" + deep + PATIENT), SPEC);

        assertThat(seen.broken)
                .extracting(Finding::code, finding -> finding.place().row())
                .containsExactly(
                        tuple(FindingCode.BROKEN_LINE, 1L),
                        tuple(FindingCode.BROKEN_LINE, 2L),
                        tuple(FindingCode.BROKEN_LINE, 3L),
                        tuple(FindingCode.BROKEN_LINE, 4L));
        assertThat(seen.rows).hasSize(1);
    }

    @Test
    void lineThatIsTooLongIsToldOnce() {
        var limits = Limits.DEFAULT.with(Limit.LINE_LENGTH, 400);

        var seen = Seen.in(file(PATIENT + PATIENT.replace("New", "N".repeat(500))), SPEC, limits);

        assertThat(seen.broken).extracting(Finding::code).containsExactly(FindingCode.TOO_LARGE);
        assertThat(seen.rows).hasSize(1);
    }

    @Test
    void bundleIsReadFromItsEntries() {
        var bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":%s},{\"resource\":%s}]}"
                        .formatted(GOAL, PATIENT);

        var seen = Seen.in(file(bundle), SPEC);

        assertThat(seen.texts()).extracting(row -> row.get(0)).containsExactly("Goal", "Patient");
    }

    private static SourceRef place(long line, String path) {
        return new SourceRef("in.ndjson", "", line, path);
    }
}
