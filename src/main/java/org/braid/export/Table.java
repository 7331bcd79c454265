package org.braid.export;

import java.util.List;
import java.util.function.Consumer;
import org.braid.record.BudgetRecord;
import org.jspecify.annotations.Nullable;

/**
 * One table of the export.
 *
 * @param name of the file, without its ending
 * @param key the columns that together tell one row from all others
 * @param rows hands on a record's rows: for each column a value of its type, or null
 */
record Table(String name, String description, List<Column> columns, List<String> key, Rows rows) {
    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** Takes a record apart. */
    interface Rows {
        void of(BudgetRecord record, Consumer<@Nullable Object[]> row);
    }
}
