package org.braid.report;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; what is too long for its column goes on below. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<String> body = new ArrayList<>();

    TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /** One text for each column, in their order. */
    TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, columns.size()));
        }
        body.addAll(lines(List.of(cells)));
        return this;
    }

    /** A remark on the row before, which takes the whole width from that column on. */
    TextTable below(int column, String remark) {
        var before = columns.subList(0, column).stream().mapToInt(each -> each.width() + GAP.length());
        var indent = before.sum();
        Wrap.lines(remark, width() - indent).forEach(line -> body.add(" ".repeat(indent) + line));
        return this;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
            lines.addAll(lines(columns.stream().map(Column::heading).toList()));
        }
        lines.addAll(body);
        return lines;
    }

    private int width() {
        return columns.stream().mapToInt(Column::width).sum() + GAP.length() * (columns.size() - 1);
    }

    private List<String> lines(List<String> row) {
        var cells = new ArrayList<List<String>>();
        for (var index = 0; index < columns.size(); index++) {
            cells.add(Wrap.lines(row.get(index), columns.get(index).width()));
        }
        var height = cells.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<String>(height);
        for (var line = 0; line < height; line++) {
            lines.add(line(cells, line));
        }
        return lines;
    }

    private String line(List<List<String>> cells, int number) {
        var line = new StringBuilder();
        for (var index = 0; index < columns.size(); index++) {
            var cell = cells.get(index);
            line.append(index == 0 ? "" : GAP)
                    .append(columns.get(index).align(number < cell.size() ? cell.get(number) : ""));
        }
        return line.toString().stripTrailing();
    }

    /**
     * One column.
     *
     * @param width in characters
     */
    record Column(String heading, int width, boolean right) {
        static Column left(String heading, int width) {
            return new Column(heading, width, false);
        }

        static Column right(String heading, int width) {
            return new Column(heading, width, true);
        }

        private String align(String text) {
            var padding = " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
            return right ? padding + text : text + padding;
        }
    }
}
