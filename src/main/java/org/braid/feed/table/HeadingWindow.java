package org.braid.feed.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last rows seen, read as one heading: groups over names. A group's blank cells are its own, as if they were merged. */
final class HeadingWindow {
    private final int height;
    private final Deque<List<String>> rows = new ArrayDeque<>();

    HeadingWindow(int height) {
        this.height = height;
    }

    void clear() {
        rows.clear();
    }

    /** Moves on to this row. */
    void add(List<String> row) {
        rows.addLast(height == 1 ? row : List.copyOf(row));
        if (rows.size() > height) {
            rows.removeFirst();
        }
    }

    List<List<String>> rows() {
        return rows.stream().map(List::copyOf).toList();
    }

    List<HeadingCell> cells() {
        var groups = new ArrayList<>(rows);
        var names = groups.remove(groups.size() - 1);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var open = new String[groups.size()];
        var cells = new ArrayList<HeadingCell>();
        for (int column = 0; column < width; column++) {
            cells.add(cell(groups, open, text(names, column), column));
        }
        return cells;
    }

    /** @param open the group that reaches from the left, for each row above the names */
    private static HeadingCell cell(List<List<String>> groups, String[] open, String name, int column) {
        var whole = new StringBuilder();
        var lowest = name;
        var wholeOfLowest = "";
        for (int row = 0; row < open.length; row++) {
            var own = text(groups.get(row), column);
            open[row] = own.isEmpty() && open[row] != null ? open[row] : own;
            whole.append(open[row]).append(' ');
            if (name.isEmpty() && !own.isEmpty()) {
                lowest = own;
                wholeOfLowest = whole.toString();
            }
        }
        return HeadingCell.of(name.isEmpty() ? wholeOfLowest : whole + name, lowest);
    }

    private static String text(List<String> row, int column) {
        return column < row.size() && !Blank.isBlank(row.get(column)) ? row.get(column) : "";
    }
}
