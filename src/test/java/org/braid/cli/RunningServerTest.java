package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server leaves beside the data, and what it leaves when it was killed. */
class RunningServerTest {
    /** Nothing ever listens on it: it is the discard service's. */
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    @TempDir
    static Path data;

    @BeforeAll
    static void aNight() {
        try (var installation = Nights.open(data)) {
            Nights.night(installation, Nights.SAMPLES, List.of("access-to-work"));
        }
    }

    @Test
    void isFoundWhileItsProcessLives() {
        var here = here();

        here.write(data);

        assertThat(RunningServer.on(data)).hasValue(here);
        assertThat(here.rests(Path.of("src/../mappings"))).isTrue();
        assertThat(here.rests(Path.of("samples"))).isFalse();
        assertThat(here.toString()).doesNotContain("secret");
    }

    @Test
    void countsForNothingOnceItsNumberIsAnothers() {
        var here = here();

        new RunningServer(here.address(), here.token(), here.process(), here.startedAt() - 60_000, here.mappings())
                .write(data);

        assertThat(RunningServer.on(data)).isEmpty();
    }

    @Test
    void commandAsksTheDataWhereNobodyListens() {
        here().write(data);

        var people = Nights.braid("people", "--json", "--data", data.toString());

        assertThat(people.exitCode()).isZero();
        assertThat(people.json()).isNotEmpty();
    }

    @Test
    void fileThatMeansNothingIsNoServer() throws IOException {
        Files.writeString(data.resolve("server.json"), "{");

        assertThat(RunningServer.on(data)).isEmpty();
    }

    @Test
    void givenPasswordIsLongAndStaysOutOfMessages() throws IOException {
        var file = Files.writeString(data.resolve("given"), "correct horse battery staple\n");
        var tooShort = Files.writeString(data.resolve("short"), "hunter2\n");

        assertThat(ServerPassword.of(data, file).value()).isEqualTo("correct horse battery staple");
        assertThat(ServerPassword.of(data, file).toString()).doesNotContain("horse");
        assertThatThrownBy(() -> ServerPassword.of(data, tooShort))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("shorter than 16")
                .hasMessageNotContaining("hunter2");
        RunningServer.forget(data);
        assertThat(Nights.braid("serve", "--data", data.toString(), "--password-file", "nowhere")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Nights.braid("serve", "--data", data.toString(), "--port", "-1")
                        .exitCode())
                .isEqualTo(2);
    }

    private static RunningServer here() {
        return RunningServer.here(NOBODY, "secret", Nights.MAPPINGS);
    }
}
