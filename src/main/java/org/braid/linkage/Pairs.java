package org.braid.linkage;

import java.util.Arrays;

/** A growing list of pairs of rows, the smaller in the upper half of each number. */
final class Pairs {
    private long[] pairs = new long[1 << 12];
    private int size;

    void add(int one, int other) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
        }
        pairs[size++] = (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    void addAll(Pairs others) {
        for (var at = 0; at < others.size; at++) {
            add(left(others.pairs[at]), right(others.pairs[at]));
        }
    }

    int size() {
        return size;
    }

    /** Each pair once, in order. */
    long[] distinct() {
        Arrays.parallelSort(pairs, 0, size);
        var kept = 0;
        for (var at = 0; at < size; at++) {
            if (kept == 0 || pairs[at] != pairs[kept - 1]) {
                pairs[kept++] = pairs[at];
            }
        }
        size = kept;
        return Arrays.copyOf(pairs, size);
    }

    static int left(long pair) {
        return (int) (pair >> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }
}
