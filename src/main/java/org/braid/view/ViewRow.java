package org.braid.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.braid.view.path.Item;

/** One row of a view. */
public final class ViewRow {
    private final View view;
    private final List<Item>[] values;
    private final String place;

    ViewRow(View view, List<Item>[] values, String place) {
        this.view = view;
        this.values = values;
        this.place = place;
    }

    public View view() {
        return view;
    }

    /** The element that makes the row: {@code .insurance[0].item[2]}; empty where the resource is the row. */
    public String place() {
        return place;
    }

    /** The values of a column, none to many. */
    List<Item> values(int column) {
        return values[column];
    }

    /** A column as text, each of its values on a line; blank where there is none. */
    public String text(int column) {
        var items = values[column];
        if (items.isEmpty()) {
            return "";
        }
        return items.size() == 1
                ? text(items.get(0))
                : items.stream().map(ViewRow::text).collect(Collectors.joining("\n"));
    }

    /** The values of a column as texts. */
    public List<String> texts(int column) {
        var items = values[column];
        if (items.isEmpty()) {
            return List.of();
        }
        return items.size() == 1
                ? List.of(text(items.get(0)))
                : items.stream().map(ViewRow::text).toList();
    }

    /** Whether a column has one number. */
    boolean isNumber(int column) {
        return values[column].size() == 1 && values[column].get(0).value() instanceof Number;
    }

    private static String text(Item item) {
        var value = item.value();
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value != null
                ? value.toString()
                : item.isPrimitive() ? "" : item.json().toString();
    }

    /** The row as an object: null where there is no value, a list where the column is one. */
    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < values.length; column++) {
            var header = view.columns().get(column);
            json.set(header.name(), header.collection() ? array(values[column]) : single(values[column]));
        }
        return json;
    }

    private static JsonNode array(List<Item> items) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item.json()));
        return array;
    }

    private static JsonNode single(List<Item> items) {
        return items.isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : items.get(0).json();
    }
}
