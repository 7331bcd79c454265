package org.braid.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a mapping mean. Safe for use by several threads.
 *
 * @param anyRow what rows of every kind say of their person
 */
record Meaning(
        MappingFile file,
        FieldReader fields,
        IdentifierReader identifiers,
        DescribedColumns described,
        List<RowSteps> kinds,
        RowSteps anyRow) {
    Meaning {
        kinds = List.copyOf(kinds);
    }

    static Meaning of(MappingFile file, FieldReader fields, DescribedColumns described) {
        return new Meaning(
                file,
                fields,
                new IdentifierReader(fields),
                described,
                file.rows().stream().map(rule -> new RowSteps(rule, fields)).toList(),
                new RowSteps(RowRule.shared(file.rows()), fields));
    }

    /** Which kind of row it is, by its name in the mapping; blank for none. */
    String kind(SourceRow row) {
        var kind = kindOf(described.present(row));
        return kind == null ? "" : kind.rule().name();
    }

    /** What was read, for the examples in the file. */
    Reading reading(SourceRow row, Columns columns) {
        var present = described.present(row);
        var kind = kindOf(present);
        return kind == null ? new Reading(present, columns) : reading(present, columns, kind);
    }

    /** What was read besides, by its name in the mapping. */
    Map<String, Reading> readingsBeside(SourceRow stated, Columns columns) {
        var row = described.present(stated);
        var beside = new LinkedHashMap<String, Reading>();
        var kind = kindOf(row);
        if (kind != null) {
            kind.also().stream()
                    .filter(also -> also.rule().matches(row))
                    .forEach(also -> beside.put(also.rule().name(), reading(row, columns, also)));
        }
        return beside;
    }

    private static Reading reading(SourceRow row, Columns columns, RowSteps kind) {
        var reading = kind.reading(columns);
        reading.begin(row);
        kind.fill(reading);
        return reading;
    }

    private @Nullable RowSteps kindOf(SourceRow row) {
        for (var kind : kinds) {
            if (kind.rule().matches(row)) {
                return kind;
            }
        }
        return null;
    }
}
