package org.braid.summary;

import java.util.List;

/**
 * One table of a summary.
 *
 * @param name for programs and file names
 * @param about what a reader must know to read it; blank for nothing
 */
public record Section(String name, String title, String about, List<Column> columns, List<Row> rows) {
    public Section {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("%s: %d cells for %d columns"
                        .formatted(name, row.cells().size(), columns.size()));
            }
        }
    }

    Section with(List<Row> rows) {
        return new Section(name, title, about, columns, rows);
    }
}
