package org.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java and a Maven that only say how they were called. */
@DisabledOnOs(WINDOWS)
class LauncherTest {
    private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final FileTime AFTER = FileTime.from(Instant.parse("2026-02-01T00:00:00Z"));

    @TempDir
    Path temp;

    private Path home;
    private Path tools;

    private record Answer(int exit, String text) {}

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(temp.resolve("a folder/with blanks")).toRealPath();
        tools = Files.createDirectory(temp.resolve("tools"));
        Files.copy(Path.of("braid"), home.resolve("braid"));
        home.resolve("braid").toFile().setExecutable(true);
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.setLastModifiedTime(home.resolve("pom.xml"), BEFORE);
        Files.setLastModifiedTime(home.resolve("src/main"), BEFORE);
        tool("java", "[ \"$1\" = -version ] && echo 'openjdk version \"17.0.2\"' >&2 || printf '<%s>' \"$@\"");
        tool("mvn", "echo mvn ran; mkdir -p target/lib; : >target/braid.jar");
    }

    @Test
    void buildsOnFirstUseAndNotAgain() throws Exception {
        var first = braid("people");
        var second = braid("people");

        assertThat(first.exit()).isZero();
        assertThat(first.text()).contains("building once", "mvn ran");
        assertThat(second.text()).startsWith("<-XX:+UseSerialGC>").doesNotContain("mvn ran");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        built();
        Files.setLastModifiedTime(home.resolve("src/main"), FileTime.from(Instant.parse("2026-03-01T00:00:00Z")));

        assertThat(braid("people").text()).contains("mvn ran");
    }

    @Test
    void buildsAgainWhenTheLastBuildWasStopped() throws Exception {
        built();
        Files.createFile(home.resolve("target/braid.unfinished"));

        assertThat(braid("people").text()).contains("mvn ran");
        assertThat(home.resolve("target/braid.unfinished")).doesNotExist();
    }

    @Test
    void passesTheWordsOnAsTheyAre() throws Exception {
        built();

        var answer = braid("record", "nhs:9990010005", "two words", "");

        assertThat(answer.text())
                .endsWith("<-Dbraid.home=%s><-Dbraid.terminal=false><-jar><%s><record><nhs:9990010005><two words><>"
                        .formatted(home, home.resolve("target/braid.jar")));
    }

    @Test
    void givesLongWorkAMachineThatWorksLong() throws Exception {
        built();

        assertThat(braid("run").text()).contains("<-XX:+UseParallelGC>").doesNotContain("TieredStopAtLevel");
        assertThat(braid("serve").text()).contains("<-XX:+UseG1GC>").doesNotContain("TieredStopAtLevel");
    }

    @Test
    void findsItsFolderThroughLinks() throws Exception {
        built();
        Files.createSymbolicLink(home.resolve("relative"), Path.of("braid"));
        var link = Files.createSymbolicLink(temp.resolve("linked"), home.resolve("relative"));

        var answer = run(List.of(link.toString(), "doctor"));

        assertThat(answer.text()).contains("<-Dbraid.home=" + home + ">");
    }

    @Test
    void saysWhatToDoWhenTheBuildFails() throws Exception {
        tool("mvn", "echo no network; exit 1");

        var answer = braid("run");

        assertThat(answer.exit()).isEqualTo(4);
        assertThat(answer.text()).contains("no network", "the build failed", "then try again");
        assertThat(braid("run").exit()).isEqualTo(4);
    }

    @Test
    void asksForJavaWhenItIsTooOld() throws Exception {
        tool("java", "echo 'openjdk version \"11.0.2\"' >&2");

        assertThat(braid("run"))
                .isEqualTo(new Answer(4, "braid: needs Java 17 or later, and 'java' is 11. Set JAVA_HOME.\n"));
    }

    @Test
    void asksForJavaWhenItIsNotThere() throws Exception {
        Files.delete(tools.resolve("java"));

        var answer = braid("run");

        assertThat(answer.exit()).isEqualTo(4);
        assertThat(answer.text()).startsWith("braid: needs Java 17 or later, and 'java' is not there.");
    }

    @Test
    void asksForMavenWhenItIsNotThere() throws Exception {
        Files.delete(tools.resolve("mvn"));

        var answer = braid("run");

        assertThat(answer.exit()).isEqualTo(4);
        assertThat(answer.text()).contains("'mvn' is not there. Install Maven 3.8 or later.");
    }

    private void built() throws IOException {
        Files.createDirectories(home.resolve("target/lib"));
        Files.createFile(home.resolve("target/braid.jar"));
        Files.setLastModifiedTime(home.resolve("target/braid.jar"), AFTER);
    }

    private void tool(String name, String script) throws IOException {
        var tool = tools.resolve(name);
        Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
        tool.toFile().setExecutable(true);
    }

    private Answer braid(String... words) throws Exception {
        var command = new ArrayList<>(List.of(home.resolve("braid").toString()));
        command.addAll(List.of(words));
        return run(command);
    }

    /** Only the tools of the shell itself are there besides ours. */
    private Answer run(List<String> command) throws Exception {
        for (var name : List.of("sh", "dirname", "readlink", "sed", "head", "find", "mkdir", "touch", "rm")) {
            var link = tools.resolve(name);
            if (Files.notExists(link)) {
                Files.createSymbolicLink(
                        link, Path.of(Files.exists(Path.of("/bin", name)) ? "/bin" : "/usr/bin", name));
            }
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), text);
    }
}
