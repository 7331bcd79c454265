package org.braid.export;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes one table, row by row; never more of it than a buffer is in memory. */
interface TableWriter extends Closeable {

    /** @param values one for each column */
    void row(@Nullable Object[] values) throws IOException;
}
