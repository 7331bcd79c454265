package org.braid.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Hands many rows to a store, as many of them at once as its driver can well hold. */
public final class ManyRows {
    private static final int AT_ONCE = 1_000;

    private ManyRows() {}

    /**
     * @param rows each the arguments of a statement, in their order; made as they are written
     * @param store must not keep the list
     */
    public static void write(Stream<Object[]> rows, Consumer<List<Object[]>> store) {
        var some = new ArrayList<Object[]>(AT_ONCE);
        for (var row = rows.iterator(); row.hasNext(); ) {
            some.add(row.next());
            if (some.size() == AT_ONCE || !row.hasNext()) {
                store.accept(some);
                some.clear();
            }
        }
    }
}
