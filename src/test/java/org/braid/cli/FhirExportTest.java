package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The records as FHIR files, and the package that says what is in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private Path data = Path.of("");

    @BeforeAll
    void aNight() {
        data = folder.resolve("data");
        try (var installation = Nights.open(data)) {
            Nights.night(installation, Nights.SAMPLES, List.of("nhs-phb", "access-to-work"));
        }
    }

    private Nights.Said export(String format, Path out, String... more) {
        var words = new ArrayList<>(List.of("export", "--format", format, "--out", out.toString()));
        words.addAll(List.of("--data", data.toString()));
        words.addAll(List.of(more));
        return Nights.braid(words.toArray(String[]::new));
    }

    @Test
    void writesOneFileForEachTypeWithEveryPersonInIt() throws IOException {
        var out = folder.resolve("records");
        var people = Nights.braid("people", "--json", "--data", data.toString()).json();

        var said = export("fhir", out, "--json").json();

        var patients = lines(out.resolve("Patient.ndjson"));
        assertThat(patients).hasSize(people.size());
        assertThat(said.at("/resources/Patient.ndjson").asInt()).isEqualTo(people.size());
        assertThat(lines(out.resolve("Organization.ndjson")))
                .as("each funder once")
                .doesNotHaveDuplicates()
                .hasSizeBetween(2, 5);
        assertThat(lines(out.resolve("CoverageEligibilityResponse.ndjson")))
                .extracting(budget -> budget.at("/patient/reference").asText())
                .containsExactlyInAnyOrderElementsOf(patients.stream()
                        .map(patient -> "Patient/" + patient.at("/id").asText())
                        .toList());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("Patient.ndjson"))))
                .isEqualTo("rw-------");
    }

    @Test
    void sameRecordsAreTheSameBytes() throws IOException {
        export("fhir", folder.resolve("one"));
        export("fhir", folder.resolve("two"));

        for (var file : List.of("Patient.ndjson", "Coverage.ndjson", "Provenance.ndjson")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void packageIsWhatNpmPacksAndNamesEveryFileInItsIndex() throws IOException {
        var said = export("fhir-package", folder.resolve("package"));
        var again = export("fhir-package", folder.resolve("again"));

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(again.exitCode()).isZero();
        var name = "org.braid.individual-budget-0.1.0.tgz";
        assertThat(folder.resolve("package").resolve(name))
                .hasSameBinaryContentAs(folder.resolve("again").resolve(name));
        var files = unpacked(folder.resolve("package").resolve(name));
        assertThat(files.get("package/package.json").at("/fhirVersions/0").asText())
                .isEqualTo("4.0.1");
        var indexed = new ArrayList<String>();
        files.get("package/.index.json")
                .at("/files")
                .forEach(file -> indexed.add("package/" + file.at("/filename").asText()));
        assertThat(indexed)
                .hasSizeGreaterThan(60)
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(file -> !file.endsWith("/package.json") && !file.endsWith(".index.json"))
                        .toList());
    }

    @Test
    void wordsOfTheSourcesAreMappedToOurs() throws IOException {
        export("fhir-package", folder.resolve("maps"));

        var map = unpacked(folder.resolve("maps").resolve("org.braid.individual-budget-0.1.0.tgz"))
                .get("package/ConceptMap-nhs-phb-mapping-frequency.json");

        assertThat(map.at("/group/0/target").asText()).isEqualTo("https://braid.example/fhir/CodeSystem/frequency");
        assertThat(map.at("/group/0/element/0/code").asText()).isEqualTo("annual");
        assertThat(map.at("/group/0/element/0/target/0/code").asText()).isEqualTo("annually");
        assertThat(map.at("/group/0/element/0/target/0/equivalence").asText()).isEqualTo("equivalent");
    }

    @Test
    void viewsOfTheOutputAreFlatTables() throws IOException {
        var out = folder.resolve("flat");
        export("fhir", out);

        try (var views = Files.list(Nights.MAPPINGS.resolve("output"))) {
            for (var view : views.sorted().toList()) {
                var resource = JSON.readTree(view.toFile()).at("/resource").asText() + ".ndjson";
                if (Files.exists(out.resolve(resource))) {
                    var table = folder.resolve(view.getFileName() + ".csv");
                    var said = Nights.braid(
                            "view",
                            "run",
                            view.toString(),
                            out.resolve(resource).toString(),
                            "--out",
                            table.toString());

                    assertThat(said.exitCode()).as(view + said.err()).isZero();
                    assertThat(Files.readAllLines(table)).as(view.toString()).hasSizeGreaterThan(1);
                }
            }
        }
    }

    @Test
    void whatTheResourcesMeanHasNoDay() {
        var said = export("fhir-package", folder.resolve("day"), "--valid-at", "2026-09-30");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("Leave out --valid-at");
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static Map<String, JsonNode> unpacked(Path file) throws IOException {
        var files = new TreeMap<String, JsonNode>();
        var bytes = new ByteArrayInputStream(Files.readAllBytes(file));
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), JSON.readTree(tar.readAllBytes()));
            }
        }
        return files;
    }
}
