package org.braid.view;

import java.util.List;
import org.braid.view.ViewDefinition.Iteration;
import org.braid.view.path.FhirPath;
import org.braid.view.path.Item;
import org.braid.view.path.Scope;

/**
 * A select, compiled. What follows a select is done for each of its rows, so that selects side by side are crossed.
 *
 * @param paths where it goes; one, unless it repeats
 */
record Selection(
        Iteration iteration,
        List<FhirPath> paths,
        List<Output> columns,
        List<Selection> selects,
        List<Selection> unionAll) {
    /** More than any limit on depth allows; a path such as {@code $this} would go on for ever. */
    private static final int MOST_REPEATED = 500;

    Selection {
        paths = List.copyOf(paths);
        columns = List.copyOf(columns);
        selects = List.copyOf(selects);
        unionAll = List.copyOf(unionAll);
    }

    /**
     * A column, compiled.
     *
     * @param isRowIndex whether it is the number of the row, which there is where nothing else is
     */
    record Output(int index, String name, FhirPath path, boolean collection, boolean isRowIndex) {

        void fill(Item focus, Scope scope, OpenRow row) {
            var items = path.of(focus, scope);
            if (items.size() > 1 && !collection) {
                throw new RowFault(name, "%d values in a column for one".formatted(items.size()));
            }
            row.set(index, alone(items));
        }

        /** Rows are kept: a list of none or one holds nothing else, such as the list that it was cut from. */
        private static List<Item> alone(List<Item> items) {
            return switch (items.size()) {
                case 0 -> List.of();
                case 1 -> List.of(items.get(0));
                default -> items;
            };
        }
    }

    /** Goes over its elements; then what follows. */
    void run(Item focus, int rowIndex, OpenRow row, Runnable then) {
        var place = row.place();
        switch (iteration) {
            case NONE -> inside(focus, rowIndex, row, then);
            case REPEAT -> repeat(focus, new Repeated(row, row.at(rowIndex), then), 0);
            default -> forEach(paths.get(0).of(focus, row.at(rowIndex)), row, then);
        }
        row.place(place);
    }

    private void forEach(List<Item> items, OpenRow row, Runnable then) {
        if (items.isEmpty() && iteration == Iteration.FOR_EACH_OR_NULL) {
            blank(row);
            then.run();
        }
        for (int index = 0; index < items.size(); index++) {
            row.place(items.get(index));
            inside(items.get(index), index, row, then);
        }
    }

    /** An element before those inside it; all are numbered through. */
    private void repeat(Item focus, Repeated repeated, int depth) {
        if (depth > MOST_REPEATED) {
            throw new RowFault("", "a repeat goes deeper than %d elements".formatted(MOST_REPEATED));
        }
        for (var path : paths) {
            for (var item : path.of(focus, repeated.scope)) {
                repeated.row.place(item);
                inside(item, repeated.next++, repeated.row, repeated.then);
                repeat(item, repeated, depth + 1);
            }
        }
    }

    /** One going over all that is inside an element. */
    private static final class Repeated {
        private final OpenRow row;
        private final Scope scope;
        private final Runnable then;
        private int next;

        private Repeated(OpenRow row, Scope scope, Runnable then) {
            this.row = row;
            this.scope = scope;
            this.then = then;
        }
    }

    private void inside(Item item, int rowIndex, OpenRow row, Runnable then) {
        if (!columns.isEmpty()) {
            var scope = row.at(rowIndex);
            columns.forEach(column -> column.fill(item, scope, row));
        }
        nested(0, item, rowIndex, row, then);
    }

    private void nested(int number, Item item, int rowIndex, OpenRow row, Runnable then) {
        if (number < selects.size()) {
            selects.get(number).run(item, rowIndex, row, () -> nested(number + 1, item, rowIndex, row, then));
        } else if (unionAll.isEmpty()) {
            then.run();
        } else {
            unionAll.forEach(each -> each.run(item, rowIndex, row, then));
        }
    }

    /** A row of nulls; only its number is there, which is 0. */
    private void blank(OpenRow row) {
        for (var column : columns) {
            row.set(column.index(), column.isRowIndex() ? View.ZERO : List.of());
        }
        selects.forEach(select -> select.blank(row));
        unionAll.forEach(select -> select.blank(row));
    }
}
