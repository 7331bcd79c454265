package org.braid.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.braid.linkage.EncodedPeople.Row;
import org.braid.linkage.EncodingRefused.Code;
import org.jspecify.annotations.Nullable;

/** Encodes tables of people, so that they can be linked where their names may not be shared. */
public final class Encoding {
    private final Tables tables;
    private final EncodingKey key;

    public Encoding(Tables tables, EncodingKey key) {
        this.tables = tables;
        this.key = key;
    }

    /** @param given by heading, the kind of a column, where a person says it */
    public EncodedPeople of(Path file, Map<String, String> given, EncodingWish wish) {
        var columns = tables.columns(file, given);
        return encoded(file, columns, wish.plan(Fields.of(columns)));
    }

    /** As the partner did, whose parameters these are. */
    public EncodedPeople of(Path file, Map<String, String> given, EncodingParameters agreed) {
        agreed.requireKey(key);
        return encoded(file, tables.columns(file, given), agreed.plan());
    }

    private EncodedPeople encoded(Path file, List<Column> columns, EncodingPlan plan) {
        var there = Fields.of(columns);
        var builder = new PeopleBuilder(
                plan.fields().stream().map(field -> named(field.name(), there)).toList());
        var broken = tables.read(file, columns, builder);
        var people = builder.build();
        var rows = rows(people, new Filters(plan, key));
        if (rows.isEmpty()) {
            throw new EncodingRefused(Code.NOTHING_TO_ENCODE, Tables.name(file) + " has no row that states a field.");
        }
        return new EncodedPeople(
                new EncodingParameters(plan, key.check()), ids(columns), rows, people.size() - rows.size(), broken);
    }

    private static @Nullable String ids(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.what() == Kind.ID)
                .map(Column::heading)
                .findFirst()
                .orElse(null);
    }

    private static Field named(String name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new EncodingRefused(
                        Code.FIELD_MISSING,
                        "the table has no column, or more than one, for '%s'. Say with --columns what its columns hold, or agree on other --fields."
                                .formatted(name)));
    }

    private static List<Row> rows(People people, Filters filters) {
        var rows = new ArrayList<Row>();
        for (var row = 0; row < people.size(); row++) {
            var values = values(people, row);
            if (values.stream().anyMatch(value -> !value.isEmpty())) {
                rows.add(new Row(people.ids().get(row), HexFormat.of().formatHex(filters.of(values))));
            }
        }
        rows.sort(Comparator.comparing(Row::clk).thenComparing(Row::id));
        return rows;
    }

    private static List<String> values(People people, int row) {
        var values = new ArrayList<String>();
        for (var field = 0; field < people.fields().size(); field++) {
            values.add(people.text(field, row));
        }
        return values;
    }
}
