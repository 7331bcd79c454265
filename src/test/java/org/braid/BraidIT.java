package org.braid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The launcher itself, with the jar that was just built, on a copy of the samples: what a newcomer does first. */
@DisabledOnOs(OS.WINDOWS)
class BraidIT {
    private static final long MINUTES = 5;

    @TempDir
    Path folder;

    @Test
    void runsANightAndAnswersFromIt() throws Exception {
        var samples = folder.resolve("samples");
        FileSystemUtils.copyRecursively(Path.of("samples"), samples);

        var night = braid("run", "--in", samples.toString(), "--date", "2026-09-30");
        var people = new ObjectMapper()
                .readTree(braid("people", "--streams", "3", "--json").out());
        var person = people.at("/0/id").asText();
        var record = braid("record", person);
        var why = braid("why", person, "1");

        assertThat(night.exitCode()).as(night.err()).isZero();
        assertThat(night.out()).contains("published", "Proof: rows all accounted for, money to the penny.");
        assertThat(folder.resolve("data/manifests/2026-09-30-0001.json")).isRegularFile();
        assertThat(people.size()).isPositive();
        assertThat(record.out()).contains(person, "Public money by funder");
        assertThat(why.out()).contains("Delivery    sha256 ");
        assertThat(braid("doctor").exitCode()).isZero();
    }

    private record Said(int exitCode, String out, String err) {}

    private Said braid(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of("braid").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                .as("it ends by itself")
                .isTrue();
        return new Said(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
