package org.braid.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Feeds about people who do not exist, as messy as real ones, and beside them the truth: who is who, and what
 * each budget should be. The same arguments give the same bytes.
 */
public final class Samples {
    private Samples() {}

    /**
     * Writes a folder for each feed, and {@code truth/}.
     *
     * @param asOf the day of the extracts; the truth's weekly figures hold for it
     * @param out made where it is missing; files of the same names are replaced
     */
    public static Summary write(int people, long seed, LocalDate asOf, Path out) {
        if (people < 1) {
            throw new IllegalArgumentException("a sample has at least one person");
        }
        try {
            return write(people, seed, asOf, out, Mess.usual());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The day that a sample in a folder is for. */
    public static LocalDate asOf(Path out) {
        try {
            var summary = new ObjectMapper()
                    .readTree(out.resolve("truth").resolve("summary.json").toFile());
            return LocalDate.parse(summary.path("asOf").asText());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Summary write(int people, long seed, LocalDate asOf, Path out, Mess mess) throws IOException {
        var names = new Names();
        var world = new World(people, seed, asOf, names);
        var folder = out.resolve("truth");
        Files.createDirectories(folder);
        try (var truth = new Truth(folder, asOf);
                var feeds = new Feeds(out, asOf, new Scribe(mess, names), mess, truth)) {
            while (world.hasNext()) {
                var person = world.next();
                feeds.write(person, seed);
                truth.endOf(person);
                if (person.restricted()) {
                    feeds.writeRestricted(person.apart(), seed);
                    truth.endOfRestricted(person.apart());
                }
            }
            var summary = new Summary(people, asOf, seed, truth.counts());
            write(summary, folder.resolve("summary.json"));
            return summary;
        }
    }

    private static void write(Summary summary, Path path) throws IOException {
        var json = JsonMapper.builder().build();
        var root = json.createObjectNode()
                .put("people", summary.people())
                .put("asOf", summary.asOf().toString())
                .put("seed", summary.seed());
        var counts = root.putObject("counts");
        summary.counts().forEach(counts::put);
        Files.writeString(path, root.toPrettyString().replace("\r\n", "\n") + "\n");
    }
}
