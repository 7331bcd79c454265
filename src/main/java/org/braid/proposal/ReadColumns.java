package org.braid.proposal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a table that a mapping reads, with what each is taken for where it is read. */
record ReadColumns(List<Read> required, List<Read> optional, List<Read> rest) {

    /** @param judgement by which it is read */
    record Read(Column column, Judgement judgement) {
        String name() {
            return column.name();
        }

        Reading best() {
            return judgement.best(column);
        }
    }

    static ReadColumns of(PlannedTable table, Plan plan) {
        var required = new LinkedHashMap<String, Read>();
        var optional = new LinkedHashMap<String, Read>();
        // What its own rows make of a column counts before what rows that name it do.
        Stream.concat(table.claim().stream(), plan.claims().stream()).forEach(draft -> {
            put(draft.required(), draft, table, required);
            put(draft.optional(), draft, table, optional);
        });
        keys(table, plan).forEach(key -> required.putIfAbsent(key.name(), read(key, table)));
        if (required.isEmpty()) {
            named(table).forEach(column -> required.put(column.name(), read(column, table)));
        }
        optional.keySet().removeAll(required.keySet());
        return sorted(table, required, optional);
    }

    private static void put(Collection<Column> columns, Draft draft, PlannedTable table, Map<String, Read> into) {
        columns.stream()
                .filter(column -> column.table() == table.layout().number())
                .forEach(column -> into.putIfAbsent(column.name(), new Read(column, draft.judgement())));
    }

    private static Read read(Column column, PlannedTable table) {
        return new Read(column, table.own());
    }

    /** By which it names others, and others it. */
    private static List<Column> keys(PlannedTable table, Plan plan) {
        var names = Stream.concat(
                        table.references().stream(),
                        plan.tables().stream()
                                .flatMap(each -> each.references().stream())
                                .filter(table::isMeantBy))
                .map(reference -> reference.key().name())
                .collect(Collectors.toSet());
        return named(table).stream()
                .filter(column -> names.contains(column.name()))
                .toList();
    }

    private static List<Column> named(PlannedTable table) {
        return table.own().columns().stream().filter(Column::isNamed).toList();
    }

    private static ReadColumns sorted(PlannedTable table, Map<String, Read> required, Map<String, Read> optional) {
        var read = Stream.concat(required.keySet().stream(), optional.keySet().stream())
                .collect(Collectors.toSet());
        return new ReadColumns(inOrder(table, required), inOrder(table, optional), rest(table, read));
    }

    private static List<Read> inOrder(PlannedTable table, Map<String, Read> columns) {
        return table.own().columns().stream()
                .filter(Column::isNamed)
                .map(column -> columns.get(column.name()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Read> rest(PlannedTable table, Set<String> read) {
        return table.own().columns().stream()
                .filter(column -> !read.contains(column.name()))
                .map(column -> table.claim()
                        .map(draft -> new Read(inDraft(column, draft), draft.judgement()))
                        .orElseGet(() -> read(column, table)))
                .toList();
    }

    /** A table that names others is judged anew together with what those say. */
    private static Column inDraft(Column column, Draft draft) {
        return draft.judgement().columns().stream()
                .filter(each -> each.table() == column.table() && each.position() == column.position())
                .findFirst()
                .orElseThrow();
    }
}
