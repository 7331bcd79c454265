package org.braid.audit;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows into a store, as many of them at once as the driver can well hold. */
public final class ManyRows {
    private static final int AT_ONCE = 1_000;

    private ManyRows() {}

    /** @param rows each the arguments of the statement, in their order; made as they are written */
    public static void write(JdbcTemplate jdbc, String sql, Stream<Object[]> rows) {
        var some = new ArrayList<Object[]>(AT_ONCE);
        for (var row = rows.iterator(); row.hasNext(); ) {
            some.add(row.next());
            if (some.size() == AT_ONCE || !row.hasNext()) {
                jdbc.batchUpdate(sql, some);
                some.clear();
            }
        }
    }
}
