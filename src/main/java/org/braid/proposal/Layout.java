package org.braid.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables with the same headings, wherever they stand: a mapping reads them as one.
 *
 * @param number from 1, in the order of the file
 * @param table the rows of all of them
 */
record Layout(int number, List<SheetTable> places, SheetTable table) {
    Layout {
        places = List.copyOf(places);
    }

    static List<Layout> of(List<SheetTable> tables) {
        var alike = new LinkedHashMap<Set<String>, List<SheetTable>>();
        tables.forEach(table ->
                alike.computeIfAbsent(key(table), none -> new ArrayList<>()).add(table));
        var layouts = new ArrayList<Layout>();
        var names = new HashMap<String, String>();
        alike.values().forEach(places -> layouts.add(of(layouts.size() + 1, places, names)));
        return layouts;
    }

    private static Set<String> key(SheetTable table) {
        return table.columns().stream()
                .filter(Column::isNamed)
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** @param names by heading: what two tables call nearly the same, a mapping calls the same */
    private static Layout of(int number, List<SheetTable> places, Map<String, String> names) {
        var first = places.get(0);
        var columns = first.columns().stream()
                .filter(column -> places.size() == 1 || column.isNamed())
                .map(column -> places.size() == 1 ? column : column.over(rows(column, places)))
                .map(column -> column.in(number).called(name(column, names)))
                .toList();
        return new Layout(
                number,
                places,
                first.with(columns, rows(places), places.stream().allMatch(SheetTable::whole)));
    }

    private static String name(Column column, Map<String, String> names) {
        var known = names.putIfAbsent(column.heading(), column.name());
        return known == null ? column.name() : known;
    }

    private static int rows(List<SheetTable> places) {
        return places.stream().mapToInt(SheetTable::rows).sum();
    }

    private static List<String> rows(Column column, List<SheetTable> places) {
        return places.stream()
                .flatMap(place -> same(column, place).stream())
                .flatMap(own -> own.stated().stream())
                .toList();
    }

    private static Optional<Column> same(Column column, SheetTable place) {
        return place.columns().stream()
                .filter(own -> own.name().equalsIgnoreCase(column.name()))
                .findFirst();
    }

    /** How much of it there is. */
    long size() {
        return (long) table.rows() * table.columns().size();
    }

    /** The sheets on which it stands, in their order. */
    List<String> sheets() {
        return places.stream().map(SheetTable::sheet).distinct().toList();
    }

    boolean sharesSheet(Layout other) {
        return sheets().stream().anyMatch(other.sheets()::contains);
    }

    /** The names of the columns that have one. */
    List<String> names() {
        return table.columns().stream()
                .filter(Column::isNamed)
                .map(Column::name)
                .toList();
    }
}
