package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.audit.Night;
import org.braid.feed.SetAside;
import org.braid.record.Manifest;
import org.braid.report.RecordJson;
import org.braid.route.Progress;
import org.braid.route.Stages;

/** Runs commands and nights for tests, each on its own data folder. */
final class Nights {
    static final Path SAMPLES = Path.of("samples");
    /** Of the samples, in the order of a night. */
    static final List<String> FEEDS = List.of(
            "access-to-work",
            "allocation",
            "charging",
            "children",
            "criminal-justice",
            "education",
            "housing",
            "nhs-phb",
            "payment-card",
            "provider",
            "social-care");

    static final Path MAPPINGS = Path.of("mappings");
    static final LocalDate DATE = LocalDate.of(2026, 9, 30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Nights() {}

    /** What a command said. */
    record Said(int exitCode, String out, String err) {
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Said braid(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Braid.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(err.toString()).doesNotContain("\tat ");
        return new Said(exitCode, out.toString(), err.toString());
    }

    static Said run(Path data, Path in, String... more) {
        var arguments = new ArrayList<>(List.of("run", "--json", "--date", DATE.toString()));
        arguments.addAll(List.of("--data", data.toString(), "--in", in.toString()));
        arguments.addAll(List.of(more));
        return braid(arguments.toArray(String[]::new));
    }

    static Installation open(Path data) {
        return Installation.open(data, MAPPINGS, Place.CLOCK);
    }

    static Stages stages(Installation installation) {
        return installation.stages(Set.of(), Progress.silent());
    }

    /** A night without Camel: the feeds in the order given. */
    static Manifest night(Installation installation, Path in, List<String> feeds) {
        var stages = stages(installation);
        var night = stages.begin(DATE);
        feeds.forEach(feed -> receive(stages, in.resolve(feed), feed));
        return finish(stages, night);
    }

    static Manifest finish(Stages stages, Night night) {
        stages.link(night);
        return stages.publish(stages.prove(stages.merge(night)));
    }

    static void receive(Stages stages, Path folder, String feed) {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                receiveOne(stages, file, feed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void receiveOne(Stages stages, Path file, String feed) throws IOException {
        try {
            stages.normalise(stages.receive(file.toFile(), feed));
        } catch (SetAside e) {
            stages.setAside(file.toFile(), feed, e);
        }
    }

    /** Every record of the last published night as the bytes that are published, by person. */
    static SortedMap<String, String> records(Installation installation) {
        return records(installation, installation.nights().last().orElseThrow());
    }

    static SortedMap<String, String> records(Installation installation, Night night) {
        var records = new TreeMap<String, String>();
        installation
                .records()
                .each(DATE, night.number(), record -> records.put(record.person(), RecordJson.of(record)));
        return records;
    }
}
