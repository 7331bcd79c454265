package org.braid.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.mapping.CellValue;

/**
 * A column by which the rows of one table name rows of another.
 *
 * @param to whose rows are named
 * @param key the column of that table; both call it the same
 */
record NamedTable(Layout to, Column key) {
    private static final int MANY_ROWS = 3;

    /** Nothing where no column of the one has, nine times in ten, a value of a column of the other that is never there twice. */
    static Optional<NamedTable> between(Layout from, Layout to) {
        return to.table().columns().stream()
                .filter(key ->
                        key.isNamed() && key.areAllDifferent() && key.filled().size() >= MANY_ROWS)
                .filter(key -> same(from, key).filter(own -> names(own, key)).isPresent())
                .findFirst()
                .map(key -> new NamedTable(to, key));
    }

    private static Optional<Column> same(Layout from, Column key) {
        return from.table().columns().stream()
                .filter(own -> own.isNamed() && own.name().equals(key.name()))
                .findFirst();
    }

    private static boolean names(Column own, Column key) {
        var known = values(key);
        var found = own.filled().stream()
                .filter(text -> known.contains(CellValue.numeral(text)))
                .count();
        return !own.filled().isEmpty() && 10 * found >= 9L * own.filled().size();
    }

    private static Set<String> values(Column column) {
        return column.filled().stream().map(CellValue::numeral).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * The columns of the other table that say who it is or who pays, over the rows that name its rows.
     *
     * @param other what those columns are taken for
     */
    Map<Column, Reading> columns(Layout from, Judgement other) {
        var rows = rowsByKey();
        var named = same(from, key).orElseThrow().stated().stream()
                .map(text -> rows.getOrDefault(CellValue.numeral(text), -1))
                .toList();
        var columns = new LinkedHashMap<Column, Reading>();
        other.columns().stream()
                .filter(column -> column.isNamed() && same(from, column).isEmpty())
                .filter(column -> saysWho(other.best(column).meaning()))
                .forEach(column -> columns.put(over(column, named), other.best(column)));
        return columns;
    }

    private static Column over(Column column, List<Integer> rows) {
        return column.over(rows.stream()
                .map(row -> row < 0 ? "" : column.stated().get(row))
                .toList());
    }

    private static boolean saysWho(ColumnMeaning meaning) {
        return meaning.isIdentity() || meaning == ColumnMeaning.FUNDER;
    }

    private Map<String, Integer> rowsByKey() {
        var rows = new HashMap<String, Integer>();
        for (int row = 0; row < key.stated().size(); row++) {
            rows.putIfAbsent(CellValue.numeral(key.stated().get(row)), row);
        }
        return rows;
    }
}
