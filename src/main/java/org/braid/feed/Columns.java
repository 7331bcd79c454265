package org.braid.feed;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns a reader hands on, in the order of {@link ReadSpec#columns()}.
 *
 * @param names as the mapping names them
 * @param cells where each stands in the source: the letter of a sheet's or CSV's column, or the path; the name again
 *     where an optional column is not there
 */
public record Columns(List<String> names, List<String> cells) {
    public Columns {
        names = List.copyOf(names);
        cells = List.copyOf(cells);
    }

    /** Those that are in the source. One that is called as its own letter would not be seen to be. */
    IntStream found() {
        return IntStream.range(0, names.size())
                .filter(column -> !cells.get(column).equals(names.get(column)));
    }
}
