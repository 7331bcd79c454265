package org.braid.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server leaves beside the data while it runs, for the commands of the same user.
 *
 * @param address where it listens, as seen from this machine
 * @param token lets the commands in; another one each time the server starts
 * @param process its number, with when it started: a number alone is given to others in time
 * @param mappings the folder its answers rest on
 */
record RunningServer(URI address, String token, long process, long startedAt, String mappings) {
    private static final String FILE = "server.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Some systems tell the start of a process in seconds. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static RunningServer here(URI address, String token, Path mappings) {
        var process = ProcessHandle.current();
        return new RunningServer(address, token, process.pid(), startOf(process), folder(mappings));
    }

    /** The server that has this data open; a file that a killed one left behind counts for nothing. */
    static Optional<RunningServer> on(Path data) {
        try {
            var server = JSON.readValue(data.resolve(FILE).toFile(), RunningServer.class);
            return server.runs() ? Optional.of(server) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // there is none, or it is just ending
        }
    }

    private boolean runs() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Math.abs(startOf(handle) - startedAt) < TOLERANCE.toMillis())
                .isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    boolean rests(Path onMappings) {
        return mappings.equals(folder(onMappings));
    }

    private static String folder(Path mappings) {
        return mappings.toAbsolutePath().normalize().toString();
    }

    void write(Path data) {
        try {
            OwnerOnly.write(data.resolve(FILE), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            // It names a process that has ended, so nobody is misled.
        }
    }

    @Override
    public String toString() {
        return "RunningServer[" + address + "]";
    }
}
