package org.braid.feed.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.feed.Cell;
import org.braid.feed.Columns;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Onward;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.braid.feed.TableShape;
import org.braid.feed.TableShape.Part;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of one table what a row of another says that they name. The file is read twice, so that the order of its
 * tables does not matter; in memory are the rows that others may name.
 */
final class Joins {
    private final Map<String, Part> parts;
    private final Map<String, KnownRows> known;
    private final List<String> columns;
    private final int table;
    private final int unresolved;

    private Joins(DeliveredFile file, Table spec) {
        columns = spec.columns().stream().map(Column::name).toList();
        parts = spec.parts().stream().collect(Collectors.toMap(Part::name, part -> part));
        table = columns.indexOf(TableShape.TABLE);
        unresolved = columns.indexOf(TableShape.UNRESOLVED);
        known = new HashMap<>();
        var size = new KnownRows.Size(file);
        spec.parts()
                .forEach(part ->
                        part.with().forEach((name, column) -> known(name, size).keyedBy(column)));
    }

    private KnownRows known(String name, KnownRows.Size size) {
        var part = Objects.requireNonNull(parts.get(name), name);
        return known.computeIfAbsent(name, each -> new KnownRows(part, columns, size));
    }

    /** Reads a file from its beginning to its end. */
    interface Reading {
        void read(Rows rows) throws IOException;
    }

    /** Reads the file, twice where its tables say so. */
    static void read(DeliveredFile file, Table spec, Rows rows, Reading reading) throws IOException {
        var joins = new Joins(file, spec);
        if (!joins.known.isEmpty()) {
            reading.read(joins.new Keeping());
            reading.read(joins.new Filling(rows));
        } else {
            reading.read(rows);
        }
    }

    /** The first time: keeps what others may name. */
    private final class Keeping implements Rows {
        private @Nullable Columns where;

        @Override
        public void columns(Columns columns) {
            where = columns;
        }

        @Override
        public void rows(List<SourceRow> batch) {
            var place = Objects.requireNonNull(where, "columns come before rows");
            for (var row : batch) {
                var rows = known.get(row.text(table));
                if (rows != null) {
                    rows.keep(row, place);
                }
            }
        }

        @Override
        public void broken(Finding finding) {}

        @Override
        public void notData(long number) {}
    }

    /** The second time: hands on each row with what it names. */
    private final class Filling extends Onward {
        private Filling(Rows rows) {
            super(rows);
        }

        @Override
        public void rows(List<SourceRow> batch) {
            super.rows(batch.stream().map(Joins.this::filled).toList());
        }
    }

    private SourceRow filled(SourceRow row) {
        var part = Objects.requireNonNull(parts.get(row.text(table)));
        if (part.with().isEmpty()) {
            return row;
        }
        return new FilledRow(row, part).row();
    }

    /** A row, while it is given what others say. */
    private final class FilledRow {
        private final SourceRow row;
        private final List<String> texts;
        private final Map<Integer, Cell> elsewhere;
        private final List<String> missing = new ArrayList<>();

        FilledRow(SourceRow row, Part part) {
            this.row = row;
            texts = new ArrayList<>(row.texts());
            elsewhere = new HashMap<>(row.elsewhere());
            take(part);
        }

        private void take(Part part) {
            part.with().forEach((name, column) -> {
                var other = Objects.requireNonNull(known.get(name));
                var key = column.equals(TableShape.ONLY_ROW) ? column : texts.get(columns.indexOf(column));
                var found = other.find(column, key);
                if (found == null) {
                    missing.add(other.complaint(column, key));
                } else {
                    other.each(found, this::fill);
                    take(other.part());
                }
            });
        }

        /** What is nearer counts. */
        private void fill(int column, String text, Cell cell) {
            if (texts.get(column).isEmpty() && !own(column)) {
                texts.set(column, text);
                elsewhere.put(column, cell);
            }
        }

        private boolean own(int column) {
            return Objects.requireNonNull(parts.get(row.text(table))).has(columns.get(column));
        }

        SourceRow row() {
            texts.set(unresolved, String.join("; ", missing));
            return new SourceRow(row.place(), texts, elsewhere);
        }
    }
}
