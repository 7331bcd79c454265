package org.braid.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.braid.view.path.Item;
import org.braid.view.path.Scope;

/** The row that is being filled, and those that are complete. */
final class OpenRow {
    private final View view;
    private final Scope scope;
    private final List<Item>[] values;
    private final List<ViewRow> rows = new ArrayList<>();
    private Item place;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    OpenRow(View view, Item resource, Scope scope) {
        this.view = view;
        this.scope = scope;
        place = resource;
        values = new List[view.columns().size()];
        Arrays.fill(values, List.of());
    }

    void set(int column, List<Item> items) {
        values[column] = items;
    }

    Scope at(int rowIndex) {
        return scope.at(rowIndex);
    }

    Item place() {
        return place;
    }

    void place(Item item) {
        place = item;
    }

    void complete() {
        rows.add(new ViewRow(view, values.clone(), place.place()));
    }

    List<ViewRow> rows() {
        return rows;
    }
}
