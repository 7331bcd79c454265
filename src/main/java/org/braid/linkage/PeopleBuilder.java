package org.braid.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes the rows of one or two tables, as texts. */
final class PeopleBuilder {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Values> values = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private int first = -1;
    private int[][] places = {};
    private int id = -1;

    /** The fields of the tables: those that all have. */
    PeopleBuilder(List<Field> fields) {
        fields.forEach(field -> {
            this.fields.put(field.name(), field);
            values.add(new Values());
        });
    }

    /** Rows from now on are of another table. */
    void another() {
        first = rows.size();
    }

    /** @param wanted the headings in the order of the texts to come */
    void begin(List<Column> columns, List<String> wanted) {
        var there = Fields.of(columns);
        places = fields.keySet().stream()
                .map(name -> there.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(field ->
                        field.headings().stream().mapToInt(wanted::indexOf).toArray())
                .toArray(int[][]::new);
        id = columns.stream()
                .filter(column -> column.what() == Kind.ID)
                .mapToInt(column -> wanted.indexOf(column.heading()))
                .findFirst()
                .orElse(-1);
    }

    void add(List<String> texts) {
        var row = new int[places.length];
        var at = 0;
        for (var field : fields.values()) {
            row[at] = values.get(at).add(field.kind().canonical(stated(field.kind(), places[at], texts)));
            at++;
        }
        rows.add(row);
        ids.add(id < 0 ? String.valueOf(rows.size()) : texts.get(id).strip());
    }

    private static String stated(Kind kind, int[] places, List<String> texts) {
        if (places.length == 1) {
            return texts.get(places[0]);
        }
        var between = kind == Kind.BIRTH_DATE ? "-" : " ";
        var joined = new StringBuilder();
        for (var place : places) {
            var text = texts.get(place).strip();
            if (!text.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : between).append(text);
            }
        }
        return joined.toString();
    }

    /**
     * The rows in an order that hangs on what they say alone, not on where they stood: so the same tables are linked the
     * same, however their rows are ordered.
     */
    People build() {
        var order = order();
        var ordered = fields.values().stream().map(field -> new Values()).toList();
        var numbers = new int[ordered.size()][order.length];
        for (var row = 0; row < order.length; row++) {
            for (var field = 0; field < numbers.length; field++) {
                var text = values.get(field).text(rows.get(order[row])[field]);
                numbers[field][row] = ordered.get(field).add(text);
            }
        }
        var inOrder = IntStream.of(order).mapToObj(ids::get).toList();
        return new People(List.copyOf(fields.values()), ordered, numbers, inOrder, order, second());
    }

    private int second() {
        return first < 0 ? rows.size() : first;
    }

    private int[] order() {
        var hashes = new HashMap<Integer, Long>();
        for (var row = 0; row < rows.size(); row++) {
            hashes.put(row, hash(row));
        }
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(row -> row >= second())
                        .thenComparing(row -> hashes.getOrDefault(row, 0L))
                        .thenComparing(ids::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long hash(int row) {
        var hash = Mixed.of(ids.get(row));
        for (var field = 0; field < values.size(); field++) {
            hash = Mixed.of(hash * 31 + Mixed.of(values.get(field).text(rows.get(row)[field])));
        }
        return hash;
    }
}
