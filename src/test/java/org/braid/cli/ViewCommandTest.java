package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewCommandTest {
    private static final String VIEW = """
            {"resource":"Patient","select":[{"column":[{"name":"key","path":"getResourceKey()"},\
            {"name":"born","path":"birthDate"},{"name":"given","path":"name.given","collection":true}]}]}
            """;
    private static final String RESOURCES = """
            {"resourceType":"Patient","id":"a","birthDate":"1990-02","name":[{"given":["=1+1","Bea"]}]}
            {"resourceType":"Goal","id":"g"}
            {"resourceType":"Patient","id":"b"}
            """;

    @TempDir
    Path folder;

    @Test
    void writesTheRowsOfAView() {
        var said = Nights.braid("view", "run", write("v.json", VIEW), write("in.ndjson", RESOURCES));

        assertThat(said.exitCode()).isZero();
        assertThat(said.out().replace("\r", "")).isEqualTo("""
                        key,born,given
                        Patient/a,1990-02,"'=1+1
                        Bea"
                        Patient/b,,
                        """);
    }

    @Test
    void writesThemToAFile() throws IOException {
        var out = folder.resolve("out.csv");

        Nights.braid("view", "run", write("v.json", VIEW), write("in.ndjson", RESOURCES), "--out", out.toString());

        assertThat(Files.readAllLines(out)).hasSize(4).startsWith("key,born,given");
    }

    @Test
    void writesThemAsOneDocument() {
        var said = Nights.braid("view", "run", write("v.json", VIEW), write("in.ndjson", RESOURCES), "--json");

        assertThat(said.json().toString()).isEqualTo("""
                        [{"key":"Patient/a","born":"1990-02","given":["=1+1","Bea"]},\
                        {"key":"Patient/b","born":null,"given":[]}]""");
    }

    @Test
    void saysWhichLinesItLeftOutAndGoesOn() {
        var broken = RESOURCES.replace("{\"resourceType\":\"Goal\",\"id\":\"g\"}", "{\"resourceType\":\"Goal\",}\n{}");
        var view = VIEW.replace(",\"collection\":true", "");

        var said = Nights.braid("view", "run", write("v.json", view), write("in.ndjson", broken));

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("Patient/b").doesNotContain("Patient/a");
        assertThat(said.err().replace("\r", "")).isEqualTo("""
                        in.ndjson, line 1: NOT_AS_DESCRIBED, given: 2 values in a column for one
                        in.ndjson, line 2: BROKEN_LINE, not JSON, at character 24
                        in.ndjson, line 3: BROKEN_LINE, no resource of FHIR
                        """);
    }

    @Test
    void saysWhatIsWrongWithAView() {
        var said = Nights.braid(
                "view", "run", write("v.json", VIEW.replace("birthDate", "birthDate.")), write("in.ndjson", RESOURCES));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).startsWith("select[0].column[1].path: INVALID_PATH, ");
        assertThat(Nights.braid("view", "run", folder.resolve("none").toString(), "x")
                        .err())
                .startsWith("There is no file ");
    }

    @Test
    void saysWhatLeadsNowhere() {
        var said = Nights.braid(
                "view", "run", write("v.json", VIEW.replace("birthDate", "birthday")), write("in.ndjson", RESOURCES));

        assertThat(said.exitCode()).isZero();
        assertThat(said.err())
                .startsWith("select[0].column[1].path: LEADS_NOWHERE, R4 has no such element (Patient has no element");
    }

    @Test
    void runsTestsAndReportsThemAsTheSpecificationDoes() throws IOException {
        var report = folder.resolve("report.json");
        var tests = write("tests.json", """
                {"title":"t","resources":[{"resourceType":"Patient","id":"a"}],"tests":[
                {"title":"good","view":{"resource":"Patient","select":[{"column":[{"name":"id","path":"id"}]}]},
                 "expect":[{"id":"a"}]},
                {"title":"bad","view":{"resource":"Patient","select":[{"column":[{"name":"id","path":"id"}]}]},
                 "expect":[{"id":"b"}]},
                {"title":"refused","view":{},"expectError":true}]}
                """);

        var said = Nights.braid("view", "test", tests, "--report", report.toString());

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).startsWith("tests.json: 2 passed, 1 failed");
        assertThat(said.err()).contains("bad: expected {\"id\":\"b\"}; others are [{\"id\":\"a\"}]");
        assertThat(Files.readString(report).replaceAll("\\s", ""))
                .startsWith("{\"tests.json\":{\"tests\":[{\"name\":\"good\",\"result\":{\"passed\":true}},"
                        + "{\"name\":\"bad\",\"result\":{\"passed\":false,");
        assertThat(Nights.braid("view", "test", write("none.json", "{}")).err()).contains("MISSING_ELEMENT");
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
