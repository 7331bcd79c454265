package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.braid.audit.FindingCode;
import org.braid.feed.fhir.BundleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleFileTest {
    private static final Path SAMPLE = Path.of("samples/nhs-phb/phb-QZZ-2026-09.ndjson");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"collection", "batch", "searchset", "document"})
    void bundleIsReadAsIfItsResourcesCameOneALine(String type) throws IOException {
        var lines = Files.readAllLines(SAMPLE);
        var entries = lines.stream()
                .map(line -> "{\n  \"fullUrl\": \"https://example/x\",\n  \"resource\": " + line + "}")
                .collect(Collectors.joining(",\n"));

        var unwrapped = unwrapped("""
                { "resourceType" : "Bundle", "meta": {"tag": [{"code": "x"}]}, "type" : "%s",
                  "entry" : [ %s ] }""".formatted(type, entries));

        assertThat(unwrapped).isEqualTo(lines);
    }

    @Test
    void resourceKnownByItsAddressOnlyIsNamedByIt() throws IOException {
        var unwrapped = unwrapped("""
                {"resourceType":"Bundle","entry":[
                  {"resource":{"resourceType":"Patient"},"fullUrl":"urn:uuid:7d1e"},
                  {"fullUrl":"urn:uuid:8c","resource":{"resourceType":"Goal","id":"g"}},
                  {"request":{"method":"DELETE","url":"Goal/1"}}, null]}""");

        assertThat(unwrapped)
                .containsExactly(
                        "{\"resourceType\":\"Patient\",\"id\":\"7d1e\"}", "{\"resourceType\":\"Goal\",\"id\":\"g\"}");
    }

    @Test
    void severalBundlesAndResourcesMayFollowEachOther() throws IOException {
        var unwrapped = unwrapped("""
                {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Goal","id":"a"}}]}
                {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Goal","id":"b"}}]}
                {"resourceType":"Bundle","type":"searchset","total":0}
                """);

        assertThat(unwrapped).hasSize(2);
    }

    @Test
    void amountsKeepTheirLastZeros() throws IOException {
        var goal = "{\"resourceType\":\"Goal\",\"value\":1204.50}";

        assertThat(unwrapped("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + goal + "}]}"))
                .containsExactly(goal);
    }

    @Test
    void resourceTooDeepIsStillALineOfItsOwn() throws IOException {
        var deep = "{\"resourceType\":\"Goal\",\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(unwrapped("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + deep + "}]}"))
                .containsExactly(deep);
    }

    @Test
    void fileThatIsNoBundleIsLeftAsItIs() throws IOException {
        for (var text : List.of("{\"resourceType\":\"Goal\"}", "{\"a\":{\"b\":1},\"c\"", "hello", "{}")) {
            var file = file(text);

            try (var same = BundleFile.of(file)) {
                assertThat(same.file()).isEqualTo(file);
            }
        }
    }

    @Test
    void bundleThatBreaksOffIsSetAside() throws IOException {
        var file = file("{\"resourceType\":\"Bundle\",\n\"entry\":[{\"resource\":{\"resourceType\":\"Goal\"}},\n{");

        assertThatThrownBy(() -> BundleFile.of(file)).isInstanceOfSatisfying(SetAside.class, aside -> {
            assertThat(aside.finding().code()).isEqualTo(FindingCode.UNREADABLE);
            assertThat(aside.finding().place().row()).isEqualTo(3);
        });
    }

    private List<String> unwrapped(String bundle) throws IOException {
        try (var unwrapped = BundleFile.of(file(bundle))) {
            return Files.readAllLines(unwrapped.file().path());
        }
    }

    private DeliveredFile file(String text) throws IOException {
        var path = Files.writeString(folder.resolve("bundle.json"), text);
        return DeliveredFile.of(path, "bundle.json", Precautions.of(Limits.DEFAULT));
    }
}
