package org.braid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.braid.feed.SetAside;
import org.braid.linkage.Linkages;
import org.braid.linkage.Nicknames;
import org.braid.linkage.Tables;
import org.braid.mapping.Yaml;
import org.braid.person.LinkageModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The tables of people that a command links, and what is said of their columns. */
final class LinkedTables {
    @Parameters(arity = "0..2", paramLabel = "FILE", description = "One or two tables of people: CSV or a workbook.")
    List<Path> files = List.of();

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = "What columns hold, where their headings do not say: YAML, `Heading: kind`.")
    @Nullable
    Path columns;

    List<Path> files() {
        return files;
    }

    /** By heading, the kind. */
    Map<String, String> given() {
        var given = new TreeMap<String, String>();
        if (columns != null) {
            requireFile(columns);
            Yaml.read(columns, String.valueOf(columns.getFileName()))
                    .map()
                    .forEach((heading, kind) -> given.put(heading, kind.text()));
        }
        return given;
    }

    /** @throws Refusal when a file cannot be used */
    <T> T within(Place place, Function<Linkages, T> work) {
        if (files.isEmpty()) {
            throw new Refusal(2, "Name one table of people, or two: braid link people.csv");
        }
        var names = LinkageModel.read(place.mappings.resolve("linkage.yaml")).nicknames();
        return reading(place, tables -> work.apply(new Linkages(tables, new Nicknames(names))));
    }

    /** @throws Refusal when a file cannot be used */
    <T> T reading(Place place, Function<Tables, T> work) {
        files.forEach(LinkedTables::requireFile);
        try {
            return work.apply(new Tables(FeedPrecautions.of(place).apply("")));
        } catch (SetAside refused) {
            var finding = refused.finding();
            throw new Refusal(
                    2,
                    "%s: %s: %s (%s). %s"
                            .formatted(
                                    finding.code(),
                                    finding.place(),
                                    finding.code().meaning(),
                                    finding.value(),
                                    finding.code().fix()));
        }
    }

    static void requireFile(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal(2, "There is no file " + file + " that can be read.");
        }
    }
}
