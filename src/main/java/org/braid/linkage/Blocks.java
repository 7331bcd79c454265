package org.braid.linkage;

import java.util.Arrays;

/** Rows that share a key, block by block, in an order that hangs on nothing but keys and rows. */
final class Blocks {
    private static final int ROW_BITS = 24;
    private static final long ROW = (1L << ROW_BITS) - 1;
    /** More rows than fit into a key beside their hash. */
    static final int MOST_ROWS = 1 << ROW_BITS;

    private final long[] sorted;

    Blocks(long[] keys) {
        var packed = new long[keys.length];
        var size = 0;
        for (var row = 0; row < keys.length; row++) {
            if (keys[row] != BlockKeys.NONE) {
                packed[size++] = (keys[row] & ~ROW) | row;
            }
        }
        sorted = Arrays.copyOf(packed, size);
        Arrays.parallelSort(sorted);
    }

    /** Takes each block of two or more rows. */
    interface Sink {
        /** @param rows from {@code from} to before {@code to} */
        void block(int[] rows, int from, int to);
    }

    void each(Sink sink) {
        var rows = new int[sorted.length];
        for (var at = 0; at < sorted.length; at++) {
            rows[at] = (int) (sorted[at] & ROW);
        }
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && (sorted[to] & ~ROW) == (sorted[from] & ~ROW)) {
                to++;
            }
            if (to - from > 1) {
                sink.block(rows, from, to);
            }
        }
    }
}
