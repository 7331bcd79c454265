package org.braid.feed.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Cell;
import org.braid.feed.Columns;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.SourceRow;
import org.braid.feed.TableShape;
import org.braid.feed.TableShape.Part;
import org.jspecify.annotations.Nullable;

/** The rows of a table that rows of other tables name. */
final class KnownRows {
    /** A number that was saved as one with decimals. */
    private static final Pattern WHOLE = Pattern.compile("^([0-9]+)\\.0+$");

    private final Part part;
    private final List<String> columns;
    private final int[] own;
    private final Size size;
    private final Map<String, Keyed> byColumn = new LinkedHashMap<>();

    KnownRows(Part part, List<String> columns, Size size) {
        this.part = part;
        this.columns = columns;
        this.size = size;
        own = part.columns().stream()
                .map(Column::name)
                .mapToInt(columns::indexOf)
                .toArray();
    }

    /** How much all of them take together. */
    static final class Size {
        /** Characters, and as much again for each cell and row: half a gigabyte at most. */
        private static final long MOST = 200_000_000;

        private final DeliveredFile file;
        private long taken;

        Size(DeliveredFile file) {
            this.file = file;
        }

        private void add(Known known) {
            taken += 100;
            for (var text : known.texts) {
                taken += 8 + text.length();
            }
            if (taken > MOST) {
                throw file.setAside(
                        FindingCode.TOO_LARGE, known.place.row(), "more rows that others refer to than can be held");
            }
        }
    }

    /** @param texts in the order of the part's columns */
    record Known(SourceRef place, List<String> texts, Columns where, Map<Integer, Cell> elsewhere) {}

    /** Takes one value of such a row. */
    interface Value {
        void take(int column, String text, Cell cell);
    }

    Part part() {
        return part;
    }

    void keyedBy(String column) {
        byColumn.putIfAbsent(column, new Keyed(new HashMap<>(), new HashSet<>()));
    }

    void keep(SourceRow row, Columns where) {
        var texts = Arrays.stream(own).mapToObj(row::text).toList();
        var known = new Known(row.place(), texts, where, row.elsewhere());
        size.add(known);
        byColumn.forEach((column, keyed) -> keyed.keep(key(row, column), known));
    }

    private String key(SourceRow row, String column) {
        return column.equals(TableShape.ONLY_ROW) ? column : key(row.text(columns.indexOf(column)));
    }

    /** The one row that has this value there; nothing where there is none, or several that differ. */
    @Nullable
    Known find(String column, String value) {
        return keyed(column).find(key(value));
    }

    /** What to tell the sender when there is no such row. */
    String complaint(String column, String value) {
        var key = key(value);
        var rows = keyed(column).twice.contains(key) ? "several rows" : "no row";
        return column.equals(TableShape.ONLY_ROW)
                ? "%s of %s".formatted(rows.equals("no row") ? rows : "more than one row", part.name())
                : "%s of %s with %s '%s'".formatted(rows, part.name(), column, key);
    }

    void each(Known row, Value value) {
        for (int index = 0; index < own.length; index++) {
            var text = row.texts.get(index);
            if (!text.isEmpty()) {
                int column = own[index];
                var cell = new Cell(row.place, row.where.cells().get(column));
                value.take(column, text, row.elsewhere.getOrDefault(column, cell));
            }
        }
    }

    private Keyed keyed(String column) {
        return Objects.requireNonNull(byColumn.get(column), column);
    }

    private static String key(String text) {
        return WHOLE.matcher(text.strip()).replaceFirst("$1");
    }

    /** @param twice keys of rows that differ */
    private record Keyed(Map<String, Known> rows, Set<String> twice) {

        void keep(String key, Known known) {
            var before = rows.putIfAbsent(key, known);
            if (before != null && !before.texts.equals(known.texts)) {
                twice.add(key);
            }
        }

        @Nullable
        Known find(String key) {
            return key.isEmpty() || twice.contains(key) ? null : rows.get(key);
        }
    }
}
