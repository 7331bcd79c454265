package org.braid.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.braid.view.path.Item;
import org.braid.view.path.Scope;

/** The row that is being filled, and those that are complete. */
final class OpenRow {
    /** Selects side by side are crossed, and a resource of a few megabytes could ask for millions. */
    private static final int MOST_ROWS = 100_000;

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
        if (rows.size() == MOST_ROWS) {
            throw new RowFault("", "more than %d rows of one resource".formatted(MOST_ROWS));
        }
        rows.add(new ViewRow(view, values.clone(), place.place()));
    }

    List<ViewRow> rows() {
        return rows;
    }
}
