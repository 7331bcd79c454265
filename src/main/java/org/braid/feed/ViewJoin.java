package org.braid.feed;

import java.util.List;
import java.util.stream.Stream;
import org.braid.view.View;
import org.braid.view.ViewColumn;

/**
 * The rows that the keys in a column lead to.
 *
 * @param prefix stands before the names of their columns, so that they are not taken for the row's own; mostly blank
 * @param columns those of the view that are joined
 */
public record ViewJoin(View view, String prefix, List<String> columns) {
    public ViewJoin {
        columns = List.copyOf(columns);
    }

    /** All that the view has, under its own names. */
    public static ViewJoin plain(View view) {
        return new ViewJoin(
                view, "", view.columns().stream().map(ViewColumn::name).toList());
    }

    /** The names of the columns where they are joined. */
    public Stream<String> names() {
        return columns.stream().map(column -> prefix + column);
    }
}
