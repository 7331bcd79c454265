package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

/** A server as its users meet it: started by the command, asked over HTTP and by other commands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ServeTest {
    private static final String NOBODY = "9990000034";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Said> command = new CompletableFuture<>();

    private Path data = Path.of("");
    private String person = "";
    private String nhsNumber = "";
    private List<Said> before = List.of();
    private Thread server = new Thread();

    @BeforeAll
    void aNightAndAServer() {
        data = folder.resolve("data");
        try (var installation = Nights.open(data)) {
            Nights.night(installation, Nights.SAMPLES, List.of("nhs-phb", "social-care"));
        }
        var somebody = Nights.braid("people", "--streams", "2", "--json", "--data", data.toString())
                .json()
                .at("/0");
        person = somebody.at("/id").asText();
        nhsNumber = nhsNumber(somebody);
        before = commands();
        server = new Thread(() -> command.complete(Nights.braid("serve", "--port", "0", "--data", data.toString())));
        server.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RunningServer.on(data).isPresent());
    }

    private static String nhsNumber(JsonNode somebody) {
        for (var identifier : somebody.at("/identifiers")) {
            if (identifier.at("/system").asText().equals("nhs")) {
                return identifier.at("/value").asText();
            }
        }
        throw new IllegalStateException("the sample has somebody with an NHS number first");
    }

    /** Each question that a command can ask, in each form. */
    private List<Said> commands() {
        var said = new ArrayList<Said>();
        for (var question : List.of(
                "record " + person,
                "record " + person + " --format fhir",
                "record nhs:" + nhsNumber + " --json --valid-at 2031-04-01",
                "record nhs:" + NOBODY,
                "record P-NOBODY",
                "record " + person + " --period 2026-06-01..2026-08-31",
                "record " + person + " --period plan --json",
                "record " + person + " --period summer",
                "record " + person + " --known-at yesterday",
                "why " + person,
                "why " + person + " 1 --json",
                "why " + person + " 99",
                "why " + person + " total",
                "why " + person + " stream nhs phb --json --full",
                "why " + person + " share of nothing",
                "people",
                "people --kind individual --streams 2 --json",
                "people --known-at 2020-01-01")) {
            said.add(Nights.braid((question + " --data " + data).split(" ")));
        }
        return said;
    }

    @AfterAll
    void serverEndsAndLeavesTheDataToOthers() throws Exception {
        server.interrupt();
        var said = command.get(60, TimeUnit.SECONDS);

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("Log in as 'braid'", data.resolve("server-password").toString());
        assertThat(data.resolve("server.json")).doesNotExist();
        assertThat(Nights.braid("doctor", "--data", data.toString()).exitCode()).isZero();
    }

    @Test
    void commandsSayTheSameWhileAServerHasTheData() {
        var beside = commands();

        assertThat(beside).isEqualTo(before);
        assertThat(beside).extracting(Said::exitCode).containsOnly(0, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "fhir"})
    void answerIsByteForByteTheCommands(String format) {
        var record = Nights.braid("record", person, "--format", format, "--data", data.toString());

        var answer = get("/api/records/" + person + "?format=" + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(record.out());
    }

    @Test
    void identifierIsPostedAndNotPartOfAnAddress() {
        var posted = post("/api/records", "{\"person\": \"nhs:%s\"}".formatted(nhsNumber));
        var why = post("/api/records/why", "{\"person\": \"nhs:%s\", \"line\": 1}".formatted(nhsNumber));
        var inTheAddress = get("/api/records/nhs:" + nhsNumber);

        assertThat(posted.body()).isEqualTo(get("/api/records/" + person).body());
        assertThat(why.body())
                .isEqualTo(get("/api/records/" + person + "/why?line=1").body());
        assertThat(problem(inTheAddress).at("/code").asText()).isEqualTo("INVALID_QUESTION");
        assertThat(inTheAddress.body()).contains("POST").doesNotContain(nhsNumber);
    }

    @Test
    void figureIsAskedForByTheRecordsOwnWords() {
        var total = get("/api/records/" + person + "/why?of=total&full=true");
        var stream = post("/api/records/why", "{\"person\": \"%s\", \"of\": \"stream NHS_PHB\"}".formatted(person));
        var none = get("/api/records/" + person + "/why?of=funder+nobody");
        var both = get("/api/records/" + person + "/why?of=total&line=1");
        var maybe = get("/api/records/" + person + "/why?full=maybe");

        assertThat(total.body())
                .isEqualTo(Nights.braid("why", person, "total", "--full", "--json", "--data", data.toString())
                        .out());
        assertThat(stream.body()).contains("\"asked\": \"stream NHS_PHB\"");
        assertThat(problem(none).at("/code").asText()).isEqualTo("NO_SUCH_FIGURE");
        assertThat(problem(both).at("/code").asText()).isEqualTo("INVALID_QUESTION");
        assertThat(problem(maybe).at("/code").asText()).isEqualTo("INVALID_QUESTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/people", "/api/records/P-NOBODY", "/error", "/actuator", "/nowhere"})
    void nothingIsToldWithoutALogin(String path) {
        for (var login : List.of("", "braid:", "braid:wrong", "command-line:wrong", "nobody:" + password())) {
            var refused = send(request(path, login).GET());

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(problem(refused).at("/code").asText()).isEqualTo("LOGIN_NEEDED");
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(how -> assertThat(how).startsWith("Basic "));
            assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/records/P-000000000000, 404, NOBODY_FOUND",
        "/api/people?knownAt=2020-01-01, 404, NOTHING_KNOWN_YET",
        "/api/people?knownAt=yesterday, 400, INVALID_QUESTION",
        "/api/people?valid-at=2026-09-30, 400, INVALID_QUESTION",
        "/api/people?validAt=30.9.2026, 400, INVALID_QUESTION",
        "/api/records/P-NOBODY?day=1, 400, INVALID_QUESTION",
        "/api/people?streams=three, 400, INVALID_QUESTION",
        "/api/people?format=xlsx, 400, INVALID_QUESTION",
        "/api/people?format=pdf, 400, INVALID_QUESTION",
        "/api/records, 405, WRONG_METHOD",
        "/nowhere, 404, NOTHING_HERE",
        "/api/%2e%2e/records, 400, ODD_REQUEST"
    })
    void problemSaysWhatToDo(String path, int status, String code) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem(answer).at("/code").asText()).isEqualTo(code);
        assertThat(problem(answer).at("/detail").asText()).endsWith(".");
    }

    @Test
    void whatIsPostedMustBeAQuestion() {
        assertThat(problem(post("/api/records", "{}")).at("/code").asText()).isEqualTo("INVALID_QUESTION");
        assertThat(problem(post("/api/records", "[1]")).at("/code").asText()).isEqualTo("INVALID_QUESTION");
        assertThat(problem(post("/api/records", "{\"people\": \"x\"}"))
                        .at("/code")
                        .asText())
                .isEqualTo("INVALID_QUESTION");
        assertThat(post("/api/records", " ".repeat(10_000)).statusCode()).isEqualTo(413);
        assertThat(send(request("/api/records", login()).POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void noBrowserKeepsOrFramesAnAnswer() {
        var headers = get("/api/records/" + person).headers();

        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(value -> assertThat(value).contains("default-src 'none'"));
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void logHoldsNoNhsNumber(CapturedOutput log) {
        get("/api/records/nhs:" + nhsNumber);
        get("/" + nhsNumber);
        get("/api/people?kind=" + nhsNumber + "&nhs=" + nhsNumber);
        post("/api/records", "{\"person\": \"nhs:%s\"}".formatted(nhsNumber));
        post("/api/records", "{\"person\": \"nhs:%s\"}".formatted(NOBODY));
        post("/api/records", "{\"person\": \"nhs:%s\"".formatted(nhsNumber));
        send(request("/api/records/" + nhsNumber, "braid:wrong").GET());

        assertThat(log.getAll()).doesNotContain(nhsNumber, NOBODY, person);
    }

    @Test
    void onlyThisMachineAndOnlyTheOwnerGetNear() throws IOException {
        assertThat(RunningServer.on(data).orElseThrow().address().getHost()).isEqualTo("127.0.0.1");
        for (var secret : List.of("server.json", "server-password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatNeedsTheDataForItselfSaysWhoHasIt() {
        var night = Nights.run(data, Nights.SAMPLES);
        var otherMappings = Nights.braid("record", person, "--mappings", "src", "--data", data.toString());
        var second = Nights.braid("serve", "--port", "0", "--data", data.toString());

        assertThat(night.exitCode()).isEqualTo(4);
        assertThat(night.err()).contains("A server answers from ", "stop it first");
        assertThat(otherMappings.exitCode()).isEqualTo(2);
        assertThat(otherMappings.err()).contains("Leave out --mappings");
        assertThat(second.exitCode()).isEqualTo(4);
    }

    @Test
    void portThatIsTakenIsSaid() {
        var other = folder.resolve("other");
        try (var installation = Nights.open(other)) {
            Nights.night(installation, Nights.SAMPLES, List.of("access-to-work"));
        }
        var port = RunningServer.on(data).orElseThrow().address().getPort();

        var said = Nights.braid("serve", "--port", Integer.toString(port), "--data", other.toString());

        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.err()).contains("Something else listens on port " + port);
        assertThat(other.resolve("server.json")).doesNotExist();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path, login()).GET());
    }

    private HttpResponse<String> post(String path, String question) {
        return send(request(path, login())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question)));
    }

    private String login() {
        return "braid:" + password();
    }

    private String password() {
        try {
            return Files.readString(data.resolve("server-password")).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String login) {
        var address = RunningServer.on(data).orElseThrow().address();
        var request = HttpRequest.newBuilder(java.net.URI.create(address + path));
        return login.isEmpty() ? request : request.header("Authorization", "Basic " + base64(login));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
