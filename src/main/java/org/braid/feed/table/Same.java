package org.braid.feed.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.braid.audit.SourceRef;
import org.braid.feed.Cell;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Table;

/**
 * Fills in what a row leaves to the row above. What belongs together is left together: a row that names another person
 * has that person's number, or none; and so with all that stands inside.
 */
final class Same {
    private static final Pattern DITTO = Pattern.compile(
            "(?iu)\\W*(?:(?:the )?same as above|as (?:above|before)|see above|d[io]tt?o|do\\.|idem|id\\.|wie oben|siehe oben"
                    + "|s\\. ?o\\.|zie boven)\\W*|-\\s*do\\.?\\s*-|-?\\s*(?:[\"\u201C\u201D\u201E\u3003\u2033]|''|,,)\\s*-?");

    private final Columns columns;
    private final int[][] groups;
    private final String[] above;
    private final Map<Integer, Cell> cells = new HashMap<>();

    private Same(Columns columns, int[][] groups) {
        this.columns = columns;
        this.groups = groups;
        above = new String[columns.names().size()];
        forget();
    }

    static Same in(Table spec, Columns columns) {
        var names = spec.columns().stream().map(Column::name).toList();
        var groups = spec.shape().same().stream()
                .map(group -> group.stream().mapToInt(names::indexOf).toArray())
                .toArray(int[][]::new);
        return new Same(columns, groups);
    }

    /** Nobody knows what stood above. */
    void forget() {
        Arrays.fill(above, "");
        cells.clear();
    }

    /**
     * Fills the row.
     *
     * @param merged by column, where a text stands that merged cells show
     * @return the same, and where a text stands that was filled in
     */
    Map<Integer, Cell> fill(SourceRef place, String[] texts, Map<Integer, Cell> merged) {
        if (groups.length == 0) {
            return merged;
        }
        var filled = new HashMap<>(merged);
        boolean anew = false;
        for (var group : groups) {
            anew |= isStated(group, texts);
            for (int column : group) {
                fill(place, texts, column, anew, filled);
            }
        }
        return filled;
    }

    private static boolean isStated(int[] group, String[] texts) {
        for (int column : group) {
            if (!texts[column].isEmpty() && !isDitto(texts[column])) {
                return true;
            }
        }
        return false;
    }

    private void fill(SourceRef place, String[] texts, int column, boolean anew, Map<Integer, Cell> filled) {
        if (isDitto(texts[column]) || (texts[column].isEmpty() && !anew)) {
            texts[column] = above[column];
            if (cells.containsKey(column)) {
                filled.put(column, cells.get(column));
            }
        } else {
            above[column] = texts[column];
            if (texts[column].isEmpty()) {
                cells.remove(column);
            } else {
                var own = filled.get(column);
                cells.put(column, own == null ? new Cell(place, columns.cells().get(column)) : own);
            }
        }
    }

    private static boolean isDitto(String text) {
        return !text.isEmpty() && DITTO.matcher(text.strip()).matches();
    }
}
