package org.braid.feed.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Table;

/**
 * A row read as a heading: where each of the mapping's columns stands in it.
 *
 * @param columns the mapping's, then those that only mark totals
 * @param positions for each of the columns, the cell from 0; -1 where it is not there
 * @param width cells up to the last that is not blank
 */
record Heading(List<Column> columns, List<Integer> positions, int width) {
    /** The heading stands within so many rows; people put titles and notes above it. */
    static final int LAST_ROW = 50;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern OUTER_PUNCTUATION = Pattern.compile("^[\\p{P}\\p{Z}]+|[\\p{P}\\p{Z}]+$");

    Heading {
        columns = List.copyOf(columns);
        positions = List.copyOf(positions);
    }

    static Heading of(Table spec, List<String> cells) {
        var folded = cells.stream().map(Heading::folded).toList();
        var bare = folded.stream().map(Heading::bare).toList();
        var columns = columnsOf(spec);
        var positions = new ArrayList<Integer>();
        for (var column : columns) {
            var exact = position(column, folded, Heading::folded);
            positions.add(exact >= 0 ? exact : position(column, bare, name -> bare(folded(name))));
        }
        return new Heading(columns, positions, width(cells));
    }

    boolean complete() {
        return matches() > 0 && missing().isEmpty();
    }

    long matches() {
        return positions.stream().filter(position -> position >= 0).count();
    }

    /** The required columns that are not there. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        for (int column = 0; column < positions.size(); column++) {
            if (positions.get(column) < 0 && columns.get(column).required()) {
                missing.add(columns.get(column).name());
            }
        }
        return missing;
    }

    /** The cells that are worth a text. */
    boolean[] wanted() {
        var wanted = new boolean[width];
        positions.stream().filter(position -> position >= 0).forEach(position -> wanted[position] = true);
        return wanted;
    }

    /** The mapping's own columns, by the letters under which people find them in a spreadsheet. */
    Columns cells(Table spec) {
        var names = spec.columns().stream().map(Column::name).toList();
        var cells = new ArrayList<String>();
        for (int column = 0; column < names.size(); column++) {
            var position = positions.get(column);
            cells.add(position < 0 ? names.get(column) : letters(position));
        }
        return new Columns(names, cells);
    }

    /** The letters of a column: 0 is A, 26 is AA. */
    static String letters(int position) {
        var letters = new StringBuilder();
        for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static List<Column> columnsOf(Table spec) {
        var columns = new ArrayList<>(spec.columns());
        var names = spec.columns().stream().map(Column::name).toList();
        spec.totals().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> columns.add(new Column(name, List.of(), false)));
        return columns;
    }

    private static int position(Column column, List<String> cells, UnaryOperator<String> folding) {
        var position = cells.indexOf(folding.apply(column.name()));
        for (int alias = 0; alias < column.aliases().size() && position < 0; alias++) {
            position = cells.indexOf(folding.apply(column.aliases().get(alias)));
        }
        return position;
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    static String folded(String heading) {
        return SPACE.matcher(heading).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String bare(String folded) {
        return OUTER_PUNCTUATION.matcher(folded).replaceAll("");
    }
}
