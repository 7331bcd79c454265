package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.braid.audit.Night;
import org.braid.cli.Nights.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The FHIR API as its clients meet it, over two nights: in the second some people have money of one more funder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class FhirServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NHS = "https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C";

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Said> command = new CompletableFuture<>();

    private Path data = Path.of("");
    private List<Night> nights = List.of();
    private String changed = "";
    private Thread server = new Thread();

    @BeforeAll
    void twoNightsAndAServer() {
        data = folder.resolve("data");
        try (var installation = Nights.open(data)) {
            Nights.night(installation, Nights.SAMPLES, List.of("nhs-phb", "social-care"));
            Nights.night(installation, Nights.SAMPLES, List.of("access-to-work"));
            nights = installation.nights().published();
            changed = installation.history().changed(1, 2).stream()
                    .filter(person -> installation.history().versions(person, 2).size() == 2)
                    .findFirst()
                    .orElseThrow();
        }
        server = new Thread(() -> command.complete(Nights.braid("serve", "--port", "0", "--data", data.toString())));
        server.start();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> RunningServer.on(data).isPresent());
    }

    @AfterAll
    void serverEndsAndNothingOfAnExportIsLeft() throws Exception {
        server.interrupt();

        assertThat(command.get(60, TimeUnit.SECONDS).exitCode()).isZero();
        assertThat(data.resolve("fhir-exports")).doesNotExist();
    }

    @Test
    void saysWhatItCan() {
        var says = json(get("/fhir/metadata"));

        assertThat(says.at("/resourceType").asText()).isEqualTo("CapabilityStatement");
        assertThat(says.at("/fhirVersion").asText()).isEqualTo("4.0.1");
        assertThat(says.at("/rest/0/resource").findValuesAsText("type"))
                .contains(
                        "Patient", "Coverage", "CoverageEligibilityResponse", "Organization", "Provenance", "Linkage");
        assertThat(says.findValuesAsText("code"))
                .contains("read", "vread", "history-instance", "search-type")
                .doesNotContain("create", "update", "delete");
        assertThat(says.toString()).contains("individual-budget", "export");
    }

    @Test
    void resourceHasTheVersionAndTheNightOfItsRecord() {
        var patient = json(get("/fhir/Patient/" + changed));

        assertThat(patient.at("/id").asText()).isEqualTo(changed);
        assertThat(patient.at("/meta/versionId").asText()).isEqualTo("2");
        assertThat(patient.at("/meta/lastUpdated").asText().substring(0, 19))
                .isEqualTo(nights.get(1).knownAt().toString().substring(0, 19));
    }

    @Test
    void everyReferenceOfARecordIsAnswered() {
        var bundle = json(get("/fhir/Patient/" + changed + "/$individual-budget"));

        var references = new TreeSet<>(bundle.findValuesAsText("reference"));

        assertThat(references).hasSizeGreaterThan(5);
        assertThat(references)
                .allSatisfy(reference -> assertThat(get("/fhir/" + reference).statusCode())
                        .as(reference)
                        .isEqualTo(200));
    }

    @Test
    void budgetOfADayAsKnownInANightIsTheCommandsRecord() {
        var asked = "/fhir/Patient/%s/$individual-budget?valid-at=2026-05-01&known-at=%s"
                .formatted(changed, nights.get(0).name());

        var command = Nights.braid(
                "record",
                changed,
                "--format",
                "fhir",
                "--valid-at",
                "2026-05-01",
                "--known-at",
                nights.get(0).name(),
                "--data",
                data.toString());

        assertThat(json(get(asked))).isEqualTo(command.json());
        assertThat(get("/fhir/Patient/" + changed + "/$individual-budget?valid-at=1.5.2026")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void identifierIsFoundInAnAddressAndWhenPosted() {
        var nhsNumber = nhsNumber();
        var posted = send(request("/fhir/Patient/_search", login())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("identifier=" + NHS + nhsNumber)));

        for (var answer : List.of(get("/fhir/Patient?identifier=" + NHS + nhsNumber), posted)) {
            assertThat(json(answer).at("/total").asInt()).isEqualTo(1);
            assertThat(json(answer).at("/entry/0/resource/resourceType").asText())
                    .isEqualTo("Patient");
        }
    }

    private String nhsNumber() {
        var people = Nights.braid("people", "--json", "--data", data.toString()).json();
        for (var person : people) {
            for (var identifier : person.at("/identifiers")) {
                if (identifier.at("/system").asText().equals("nhs")) {
                    return identifier.at("/value").asText();
                }
            }
        }
        throw new IllegalStateException("the sample has somebody with an NHS number");
    }

    @Test
    void peopleAreFoundByWhatFhirAsksOfAPatient() {
        var one = json(get("/fhir/Patient/" + changed));
        var family = one.at("/name/0/family").asText();
        var born = one.at("/birthDate").asText();

        var found = json(get("/fhir/Patient?family=" + family.substring(0, 3).toLowerCase(Locale.ROOT) + "&birthdate="
                + born + "&gender=" + one.at("/gender").asText()));

        assertThat(found.at("/entry").findValuesAsText("id")).contains(changed);
        assertThat(json(get("/fhir/Patient?family=Nobodyatall")).at("/total").asInt())
                .isZero();
        assertThat(json(get("/fhir/Coverage?patient=" + changed)).at("/total").asInt())
                .isPositive();
        assertThat(json(get("/fhir/CoverageEligibilityResponse?patient=Patient/" + changed))
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(get("/fhir/Organization?identifier=QZZ")).at("/total").asInt())
                .isEqualTo(1);
        assertThat(json(get("/fhir/Patient?_lastUpdated=gt2200-01-01"))
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void pagesTogetherAreEverybodyOnce() {
        var people = Nights.braid("people", "--json", "--data", data.toString())
                .json()
                .size();
        var ids = new ArrayList<String>();
        var next = "/fhir/Patient?_count=50";
        while (!next.isEmpty()) {
            var page = json(get(next));
            page.at("/entry").forEach(entry -> ids.add(entry.at("/resource/id").asText()));
            next = link(page, "next");
        }

        assertThat(ids).hasSize(people).doesNotHaveDuplicates();
    }

    /** Whatever the feeds call somebody, the record decides; it is read where they differ. */
    @Test
    void everybodyIsFoundByTheNameOfTheirOwnPatientAndNobodyElse() {
        var byFamily = new TreeMap<String, TreeSet<String>>();
        var next = "/fhir/Patient?_count=200";
        while (!next.isEmpty()) {
            var page = json(get(next));
            page.at("/entry")
                    .forEach(entry -> byFamily.computeIfAbsent(
                                    entry.at("/resource/name/0/family").asText(), none -> new TreeSet<>())
                            .add(entry.at("/resource/id").asText()));
            next = link(page, "next");
        }

        assertThat(byFamily).hasSizeGreaterThan(20);
        byFamily.forEach((family, ids) -> {
            var asked = URLEncoder.encode(family, StandardCharsets.UTF_8);
            var found = json(get("/fhir/Patient?_count=200&family:exact=" + asked));
            assertThat(new TreeSet<>(found.at("/entry").findValuesAsText("id")))
                    .as("%d people of one name", ids.size())
                    .isEqualTo(ids);
        });
    }

    private static String link(JsonNode bundle, String relation) {
        for (var link : bundle.at("/link")) {
            if (link.at("/relation").asText().equals(relation)) {
                var url = URI.create(link.at("/url").asText());
                return url.getRawPath() + "?" + url.getRawQuery();
            }
        }
        return "";
    }

    @Test
    void historyAsksAlongTheAxisOfKnowing() {
        var all = json(get("/fhir/CoverageEligibilityResponse/" + changed + "/_history"));
        var since = json(get("/fhir/CoverageEligibilityResponse/" + changed + "/_history?_since="
                + nights.get(0).knownAt()));
        var first = json(get("/fhir/CoverageEligibilityResponse/" + changed + "/_history/1"));
        var changes = json(
                get("/fhir/Patient/_history?_count=200&_since=" + nights.get(0).knownAt()));

        assertThat(all.at("/entry").findValuesAsText("versionId")).containsExactly("2", "1");
        assertThat(since.at("/entry").findValuesAsText("versionId")).containsExactly("2");
        assertThat(first.at("/meta/versionId").asText()).isEqualTo("1");
        assertThat(first.at("/insurance").size())
                .isLessThan(all.at("/entry/0/resource/insurance").size());
        assertThat(changes.at("/entry").findValuesAsText("id")).contains(changed);
        assertThat(get("/fhir/Patient/" + changed + "/_history/7").statusCode()).isEqualTo(404);
    }

    @Test
    void exportIsEverybodyAsOneNightKnew() throws IOException {
        var begun = send(request("/fhir/$export", login())
                .header("Prefer", "respond-async")
                .GET());
        assertThat(begun.statusCode()).isEqualTo(202);
        var address = URI.create(begun.headers().firstValue("Content-Location").orElseThrow())
                .getPath();

        await().atMost(Duration.ofSeconds(60)).until(() -> get(address).statusCode() == 200);

        var manifest = json(get(address));
        assertThat(manifest.at("/transactionTime").asText())
                .isEqualTo(nights.get(1).knownAt().toString());
        var people = Nights.braid("people", "--json", "--data", data.toString())
                .json()
                .size();
        for (var file : manifest.at("/output")) {
            var lines = get(URI.create(file.at("/url").asText()).getPath())
                    .body()
                    .lines()
                    .toList();
            assertThat(lines).hasSize(file.at("/count").asInt());
            if (file.at("/type").asText().equals("Patient")) {
                assertThat(lines).hasSize(people);
            }
        }
        try (var files = Files.walk(data.resolve("fhir-exports"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(send(request(address, login()).DELETE()).statusCode()).isEqualTo(202);
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void exportOfWhatIsNewSinceANightHasOnlyWhoChanged() {
        var begun = send(
                request("/fhir/$export?_type=Patient&_since=" + nights.get(0).knownAt(), login())
                        .header("Prefer", "respond-async")
                        .GET());
        var address = URI.create(begun.headers().firstValue("Content-Location").orElseThrow())
                .getPath();
        await().atMost(Duration.ofSeconds(60)).until(() -> get(address).statusCode() == 200);

        var manifest = json(get(address));

        assertThat(manifest.at("/output").findValuesAsText("type")).containsExactly("Patient");
        assertThat(manifest.at("/output/0/count").asInt())
                .isEqualTo(json(get(
                                "/fhir/Patient/_history?_since=" + nights.get(0).knownAt()))
                        .at("/total")
                        .asInt());
        assertThat(send(request(address, login()).DELETE()).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/Patient/P-000000000000, 404, not-found",
        "/fhir/Coverage/P-000000000000.x, 404, not-found",
        "/fhir/Coverage, 400, invalid",
        "/fhir/Patient?identifier=9990000018, 400, invalid",
        "/fhir/Patient?shoe-size=42, 400, invalid",
        "/fhir/Observation/1, 404, not-found",
        "/fhir/$export, 400, invalid",
        "/fhir/bulk/none, 404, not-found"
    })
    void whatIsNotAnsweredIsAnOperationOutcome(String path, int status, String code) {
        var answer = get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).at("/resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(json(answer).at("/issue/0/code").asText()).isEqualTo(code);
        assertThat(json(answer).at("/issue/0/diagnostics").asText()).endsWith(".");
    }

    @Test
    void nothingCanBeWritten() {
        var body = BodyPublishers.ofString("{\"resourceType\":\"Patient\"}");
        for (var request : List.of(
                request("/fhir/Patient", login()).POST(body),
                request("/fhir/Patient/" + changed, login()).PUT(body),
                request("/fhir/Patient/" + changed, login()).DELETE())) {
            var answer = send(request.header("Content-Type", "application/fhir+json"));

            assertThat(answer.statusCode()).isBetween(400, 405);
            assertThat(json(answer).at("/resourceType").asText()).isEqualTo("OperationOutcome");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/metadata", "/fhir/Patient", "/fhir/$export", "/fhir/bulk/x"})
    void nothingIsToldWithoutALogin(String path) {
        var answer = send(request(path, "braid:wrong").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).at("/resourceType").asText()).isEqualTo("OperationOutcome");
    }

    @Test
    void logAndRefusalsHoldNoNhsNumber(CapturedOutput log) {
        var nhsNumber = nhsNumber();
        var answers = List.of(
                get("/fhir/Patient/" + nhsNumber),
                get("/fhir/Patient?identifier=nhs%7C" + nhsNumber + "&birthdate=" + nhsNumber),
                get("/fhir/" + nhsNumber),
                get("/fhir/Patient?" + nhsNumber + "=1"),
                get("/fhir/Patient/" + changed + "/$individual-budget?valid-at=" + nhsNumber));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain(nhsNumber);
        });
        assertThat(log.getAll()).doesNotContain(nhsNumber);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path, login()).GET());
    }

    private String login() {
        try {
            return "braid:" + Files.readString(data.resolve("server-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String login) {
        var address = RunningServer.on(data).orElseThrow().address();
        var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + basic);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
