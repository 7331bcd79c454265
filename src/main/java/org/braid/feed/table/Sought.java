package org.braid.feed.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.TableShape.Part;

/**
 * One of the tables that a mapping looks for.
 *
 * @param names all columns that the reader hands on, then those that only mark totals
 * @param columns this table's among them
 */
record Sought(Part part, List<String> names, Map<String, SoughtColumn> columns) {

    static List<Sought> of(Table spec) {
        return spec.parts().stream().map(part -> of(spec, part)).toList();
    }

    private static Sought of(Table spec, Part part) {
        var names = new ArrayList<>(spec.columns().stream().map(Column::name).toList());
        var columns = new LinkedHashMap<String, SoughtColumn>();
        part.columns().forEach(column -> columns.put(column.name(), SoughtColumn.of(column)));
        spec.totals().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> {
                    names.add(name);
                    columns.put(name, SoughtColumn.of(new Column(name, List.of(), false)));
                });
        return new Sought(part, names, columns);
    }

    /** What a cell must come to that could be a heading, by its loosest key. */
    Set<String> keys() {
        return columns.values().stream()
                .flatMap(column -> Stream.concat(column.names().stream(), column.numbered().stream()))
                .map(name -> name.keys().get(2))
                .collect(Collectors.toSet());
    }
}
