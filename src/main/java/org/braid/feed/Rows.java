package org.braid.feed;

import java.util.List;
import org.braid.audit.Finding;

/** Takes what a reader finds, in the order of the source; called by one thread. */
public interface Rows {
    /** Called before the first row of each table: the same columns, what they are called and where they stand in this one. */
    void columns(Columns columns);

    /** @param batch at most 1,000 rows */
    void rows(List<SourceRow> batch);

    /** A line that could not be read at all; it counts as one rejected row. */
    void broken(Finding finding);

    /** Rows that hold no data by their nature and are not handed on: totals, notes below the table. Blank lines do not count. */
    default void notData(long number) {}

    /** A row that sums up others, as text; it is counted by {@link #notData}, too. */
    default void total(SourceRow row) {}

    /** Something to know about the delivery; no row is counted for it. */
    default void note(Finding finding) {}
}
