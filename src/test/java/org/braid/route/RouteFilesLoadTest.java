package org.braid.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteFilesLoadTest {
    private static final String SOUND = """
            # A feed.
            - route:
                id: receive-sound
                from:
                  uri: file
                  parameters:
                    directoryName: sound
                    autoCreate: false
                  steps:
                    - to:
                        uri: direct:normalise
            """;

    @TempDir
    Path folder;

    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    directoryName: sound   | directory: sound            | 5: Option directoryName is required when creating endpoint uri with syntax file:directoryName
                    directoryName: sound   | directoryName: '{{nowhere}}'| 7: Property with key [nowhere] not found in properties from text: file:{{nowhere}}
                    autoCreate: false      | autoCreat: false            | 8: unknown option 'autoCreat'
                    uri: file              | uri: fyle                   | 5: No endpoint could be found for: fyle
                    - to:                  | - too:                      | 10: Unknown node id: too
                    steps:                 | stepps:                     | 9: Unsupported field: stepps
                    directoryName: sound   | directoryName sound         | 8: mapping values are not allowed here
                    """)
    void refusesABadFileWithItsLineAndLoadsTheOthers(String sound, String bad, String refusal) throws IOException {
        write("a-bad", SOUND.replace("receive-sound", "receive-bad").replace(sound, bad));
        write("sound", SOUND);

        var refused = new RouteFiles(context).load(folder);

        assertThat(refused)
                .singleElement()
                .satisfies(invalid ->
                        assertThat(invalid).hasMessageStartingWith(folder.resolve("a-bad.camel.yaml") + ":" + refusal));
        assertThat(context.getRoutes()).extracting(Route::getRouteId).containsExactly("receive-sound");
        assertThat(context.getRouteDefinitions()).hasSize(1);
    }

    @Test
    void refusesARouteWithoutAnId() throws IOException {
        write("nameless", SOUND.replace("id: receive-sound", "description: nameless"));

        var refused = new RouteFiles(context).load(folder);

        assertThat(refused)
                .singleElement()
                .satisfies(invalid -> assertThat(invalid).hasMessageEndingWith(":3: the route has no 'id'"));
    }

    @Test
    void refusesASecondRouteOfTheSameName() throws IOException {
        write("first", SOUND);
        write("second", SOUND.replace("directoryName: sound", "directoryName: other"));

        var refused = new RouteFiles(context).load(folder);

        assertThat(refused)
                .singleElement()
                .satisfies(invalid -> assertThat(invalid)
                        .hasMessage(folder.resolve("second.camel.yaml")
                                + ":3: another file has a route 'receive-sound' already"));
        assertThat(context.getEndpoints())
                .noneMatch(endpoint -> endpoint.getEndpointUri().contains("other"));
    }

    @ParameterizedTest
    @CsvSource({"''", "just text", "'# only a comment'", "'key: value'"})
    void refusesAFileThatHoldsNoRoutes(String content) throws IOException {
        write("note", content);

        var refused = new RouteFiles(context).load(folder);

        assertThat(refused)
                .singleElement()
                .satisfies(invalid -> assertThat(invalid).hasMessageEndingWith(":1: the file holds no list of routes"));
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        Files.write(folder.resolve("binary.camel.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        var refused = new RouteFiles(context).load(folder);

        assertThat(refused)
                .singleElement()
                .satisfies(invalid ->
                        assertThat(invalid).hasMessageEndingWith(":1: the file cannot be read as UTF-8 text"));
    }

    @Test
    void passesOverFilesOfOtherKinds() throws IOException {
        Files.writeString(folder.resolve("README.md"), "Route files.");

        assertThat(new RouteFiles(context).load(folder)).isEmpty();
    }

    private void write(String subject, String content) throws IOException {
        Files.writeString(folder.resolve(subject + ".camel.yaml"), content);
    }
}
