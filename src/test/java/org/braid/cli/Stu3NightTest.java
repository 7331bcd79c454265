package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The example of a feed that sends FHIR STU3, put into an installation as it stands. */
class Stu3NightTest {
    private static final Path EXAMPLE = Path.of("docs/examples/phb-stu3");
    private static final Path SENT = EXAMPLE.resolve("samples/phb-stu3/plans-2026-09.ndjson");

    @TempDir
    Path folder;

    private Path copied(String name) throws IOException {
        var copy = folder.resolve(name);
        FileSystemUtils.copyRecursively(Path.of(name), copy);
        FileSystemUtils.copyRecursively(EXAMPLE.resolve(name), copy);
        return copy;
    }

    private Nights.Said run(Path in) throws IOException {
        return Nights.run(
                folder.resolve("data"),
                in,
                "--routes",
                folder.resolve("routes").toString(),
                "--mappings",
                copied("mappings").toString());
    }

    @Test
    void budgetsAreThoseOfItsCarePlansAndWhatHasNoCounterpartIsTold() throws IOException {
        copied("routes");

        checked(run(EXAMPLE.resolve("samples")));
    }

    private static void checked(Nights.Said night) {
        assertThat(night.exitCode()).as(night.err()).isZero();
        var delivery = night.json().at("/feeds/0/deliveries/0");
        assertThat(delivery.at("/findings").toString()).isEqualTo("{\"NOT_CONVERTED\":2}");
        // 1,204.50 a month, 365.00 a year, and 84.00 a week from 1 May: 14,454 + 365 + 12 x 335
        assertThat(night.json().at("/money/ods:QZZ/inBudgets").asLong()).isEqualTo(1_883_900);
        assertThat(night.json().at("/people").asInt()).isEqualTo(2);
    }

    @Test
    void serverIsFetchedAsItIsAndReadAsR4() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/stu3/", Stu3NightTest::answer);
        server.start();
        try {
            fetchFrom("http://127.0.0.1:%d/stu3".formatted(server.getAddress().getPort()));

            checked(run(Files.createDirectory(folder.resolve("in"))));
        } finally {
            server.stop(0);
        }
    }

    private void fetchFrom(String base) throws IOException {
        var routes = copied("routes");
        var fetched = Files.readString(Path.of("routes/examples/nhs-phb.camel.yaml"))
                .replace("nhs-phb", "phb-stu3")
                .replace("https://fhir.mereside-icb.example/r4", base)
                .replaceFirst("value: Patient Organization .*", "value: Patient Goal CarePlan EligibilityResponse");
        Files.writeString(routes.resolve("phb-stu3.camel.yaml"), fetched);
    }

    /** All of the type that is asked for, on one page. */
    private static void answer(HttpExchange question) throws IOException {
        var type = Path.of(question.getRequestURI().getPath()).getFileName().toString();
        String entries;
        try (var lines = Files.lines(SENT)) {
            entries = lines.filter(line -> line.startsWith("{\"resourceType\":\"%s\"".formatted(type)))
                    .map("{\"resource\":%s}"::formatted)
                    .collect(Collectors.joining(","));
        }
        var bundle = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[%s]}".formatted(entries);
        var body = bundle.getBytes(StandardCharsets.UTF_8);
        question.sendResponseHeaders(200, body.length);
        question.getResponseBody().write(body);
        question.close();
    }

    @Test
    void exampleMappingHolds() throws IOException {
        var checked =
                Nights.braid("mapping", "test", "--mappings", copied("mappings").toString());

        assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
    }
}
