package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.braid.audit.Night;
import org.braid.cli.Nights.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The FHIR API on people who were there: in the second night one has left, and another has a budget no longer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirGoneTest {
    private static final Path SENT = Nights.SAMPLES.resolve("nhs-phb/phb-QZZ-2026-09.ndjson");

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Said> command = new CompletableFuture<>();

    private Path data = Path.of("");
    private List<Night> nights = List.of();
    private String gone = "";
    private Thread server = new Thread();

    @BeforeAll
    void twoNightsAndAServer() throws IOException {
        data = folder.resolve("data");
        try (var installation = Nights.open(data)) {
            Nights.night(installation, in("one", ""), List.of("nhs-phb"));
            Nights.night(installation, in("two", "00001\""), List.of("nhs-phb"));
            nights = installation.nights().published();
            var then = installation.history().current(1).keySet();
            var now = installation.history().current(2).keySet();
            gone = then.stream()
                    .filter(person -> !now.contains(person))
                    .findFirst()
                    .orElseThrow();
        }
        server = new Thread(() -> command.complete(Nights.braid("serve", "--port", "0", "--data", data.toString())));
        server.start();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> RunningServer.on(data).isPresent());
    }

    /** The sample without the lines that have this in them. */
    private static Path in(String name, String without) throws IOException {
        var feed = Files.createDirectories(folder.resolve(name).resolve("nhs-phb"));
        var lines = Files.readAllLines(SENT).stream()
                .filter(line -> without.isEmpty() || !line.contains(without))
                .toList();
        Files.write(feed.resolve(name + ".ndjson"), lines);
        return folder.resolve(name);
    }

    @AfterAll
    void serverEnds() throws Exception {
        server.interrupt();

        assertThat(command.get(60, TimeUnit.SECONDS).exitCode()).isZero();
    }

    @Test
    void resourceOfSomebodyWhoLeftIsGoneAndNotUnknown() {
        var answer = get("/fhir/Patient/" + gone);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(json(answer).at("/issue/0/diagnostics").asText()).contains("_history");
        assertThat(json(get("/fhir/Patient/" + gone + "/_history/1")).at("/id").asText())
                .isEqualTo(gone);
    }

    @Test
    void historyEndsWithADeletion() {
        var history = json(get("/fhir/CoverageEligibilityResponse/" + gone + "/_history"));
        var changes = json(get("/fhir/Patient/_history?_since=" + nights.get(0).knownAt()));

        assertThat(history.at("/entry").size()).isEqualTo(2);
        assertThat(history.at("/entry/0/request/method").asText()).isEqualTo("DELETE");
        assertThat(history.at("/entry/0/resource").isMissingNode()).isTrue();
        assertThat(history.at("/entry/1/resource/id").asText()).isEqualTo(gone);
        assertThat(changes.at("/entry").findValuesAsText("method")).contains("DELETE");
        assertThat(changes.at("/entry").findValuesAsText("url")).contains("Patient/" + gone);
    }

    @Test
    void exportSinceANightNamesWhatIsNoMore() {
        var manifest = exported("/fhir/$export?_since=" + nights.get(0).knownAt());
        var deleted = manifest.at("/deleted/0");
        var lines = get(URI.create(deleted.at("/url").asText()).getPath())
                .body()
                .lines()
                .toList();

        assertThat(deleted.at("/type").asText()).isEqualTo("Bundle");
        assertThat(lines).hasSize(deleted.at("/count").asInt());
        assertThat(lines)
                .anyMatch(line -> line.contains("\"DELETE\",\"url\":\"Patient/" + gone + "\"")
                        && line.contains("\"CoverageEligibilityResponse/" + gone + "\"")
                        && line.contains("\"Coverage/" + gone + "."));
        assertThat(exported("/fhir/$export").at("/deleted").size()).isZero();
        assertThat(exported("/fhir/$export?_type=Goal&_since=" + nights.get(1).knownAt())
                        .at("/deleted")
                        .size())
                .isZero();
    }

    private JsonNode exported(String path) {
        var begun = send(request(path).header("Prefer", "respond-async"));
        var address = URI.create(begun.headers().firstValue("Content-Location").orElseThrow())
                .getPath();
        await().atMost(Duration.ofSeconds(60)).until(() -> get(address).statusCode() == 200);
        return json(get(address));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        var login = "braid:" + password();
        return HttpRequest.newBuilder(
                        RunningServer.on(data).orElseThrow().address().resolve(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private String password() {
        try {
            return Files.readString(data.resolve("server-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
