package org.braid.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.braid.audit.Finding;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;

/** A folder of mapping files written for one test. */
final class Drafts {
    static final SourceRef LINE_2 = SourceRef.line("test.csv", 2);

    private final Path root;

    Drafts(Path root) {
        this.root = root;
    }

    /** Reads {@code mappings/test/mapping.yaml} with this text. */
    Mapping mapping(String text) {
        return new MappingReader(root, write("test/mapping.yaml", text)).mapping();
    }

    /** Any kind of row, with these lines under {@code fields:}; the columns are A, B, C and D. */
    Mapping fields(String... lines) {
        return mapping("""
                feed: test
                semantics: upsert
                dates: [dd/MM/yyyy, d MMM yyyy]
                missing: [n/a, Unknown]
                read: { format: csv, required: [A, B], optional: [C, D] }
                codes:
                  often: { Weekly: WEEKLY, "": ONE_OFF }
                rows:
                  - name: any
                    gives: entitlement
                    fields:
                """ + indented(lines));
    }

    private static String indented(String... lines) {
        return Arrays.stream(lines)
                .flatMap(String::lines)
                .map(line -> "      " + line + "\n")
                .reduce("", String::concat);
    }

    Path write(String name, String text) {
        try {
            var file = root.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    static Reading reading(Mapping mapping, String... cells) {
        return mapping.reading(row(mapping, cells), columns(mapping));
    }

    static String shown(Mapping mapping, Field field, String... cells) {
        return reading(mapping, cells).shown(field);
    }

    static List<Finding> findings(Mapping mapping, String... cells) {
        return reading(mapping, cells).findings();
    }

    static MappingResult normalise(Mapping mapping, String... cells) {
        return normaliser(mapping).of(row(mapping, cells));
    }

    static Normaliser normaliser(Mapping mapping) {
        return mapping.normaliser(columns(mapping), "0".repeat(64));
    }

    /** Cells that are not given are blank. */
    static SourceRow row(Mapping mapping, String... cells) {
        var blank = mapping.read().columns().size() - cells.length;
        return new SourceRow(
                LINE_2,
                Stream.concat(Arrays.stream(cells), Stream.generate(() -> "").limit(blank))
                        .toList());
    }

    static Columns columns(Mapping mapping) {
        var names =
                mapping.read().columns().stream().map(column -> column.name()).toList();
        return new Columns(names, names);
    }
}
