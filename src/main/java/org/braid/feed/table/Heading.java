package org.braid.feed.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec.Table;

/**
 * A row read as a heading: where each of the mapping's columns stands in it.
 *
 * @param positions for each of the table's names, the cell from 0; -1 where it is not there
 * @param twice cells that one column could mean; empty in a heading that is clear
 * @param width cells up to the last that is not blank
 * @param rows the texts it was read from
 */
record Heading(Sought sought, List<Integer> positions, List<Twice> twice, int width, List<List<String>> rows) {
    /** The heading stands within so many rows; people put titles and notes above it. */
    static final int LAST_ROW = 50;

    Heading {
        positions = List.copyOf(positions);
        twice = List.copyOf(twice);
        rows = List.copyOf(rows);
    }

    /** A column of the mapping, and the letters of the cells that have its heading. */
    record Twice(String column, List<String> letters) {}

    static Heading of(Sought sought, HeadingWindow window) {
        var cells = window.cells();
        var positions = new ArrayList<Integer>();
        var twice = new ArrayList<Twice>();
        for (var name : sought.names()) {
            var column = sought.columns().get(name);
            var found = column == null ? List.<Integer>of() : column.positions(cells);
            positions.add(found.isEmpty() ? -1 : found.get(0));
            if (column != null && found.size() > 1) {
                twice.add(new Twice(
                        column.column().heading(),
                        found.stream().map(Heading::letters).toList()));
            }
        }
        return new Heading(sought, positions, twice, width(cells), window.rows());
    }

    boolean complete() {
        return matches() > 0 && missing().isEmpty();
    }

    long matches() {
        return positions.stream().filter(position -> position >= 0).count();
    }

    /** Whether this is the other once more, further down. */
    boolean isAgain(Heading other) {
        return sought.equals(other.sought) && positions.equals(other.positions);
    }

    /** The required columns that are not there. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        for (int index = 0; index < positions.size(); index++) {
            var column = sought.columns().get(sought.names().get(index));
            if (column != null && positions.get(index) < 0 && column.column().required()) {
                missing.add(column.column().heading());
            }
        }
        return missing;
    }

    /** The cells that are worth a text, up to the last of them. */
    boolean[] wanted() {
        var wanted = new boolean[1 + Collections.max(positions)];
        positions.stream().filter(position -> position >= 0).forEach(position -> wanted[position] = true);
        return wanted;
    }

    /** The mapping's own columns as this table calls them, by the letters under which people find them in a spreadsheet. */
    Columns cells(Table spec) {
        var names = new ArrayList<String>();
        var cells = new ArrayList<String>();
        for (int index = 0; index < spec.columns().size(); index++) {
            var column = spec.columns().get(index);
            var own = sought.columns().get(column.name());
            var name = own == null ? column.heading() : own.column().heading();
            names.add(name);
            cells.add(positions.get(index) < 0 ? name : letters(positions.get(index)));
        }
        return new Columns(names, cells);
    }

    int position(String name) {
        return positions.get(sought.names().indexOf(name));
    }

    /** The letters of a column: 0 is A, 26 is AA. */
    static String letters(int position) {
        var letters = new StringBuilder();
        for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static int width(List<HeadingCell> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
