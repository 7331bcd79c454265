package org.braid.person;

import java.util.Arrays;

/**
 * A growing list of pairs of indexes without an object for each: the smaller in the upper half of a number, the larger in
 * the lower.
 */
final class Pairs {
    private long[] pairs = new long[1024];
    private int size;

    void add(int one, int other) {
        add(pair(one, other));
    }

    void add(long pair) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + size / 2);
        }
        pairs[size++] = pair;
    }

    static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    static int left(long pair) {
        return (int) (pair >> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    /** Each once, in order. */
    long[] distinct() {
        Arrays.parallelSort(pairs, 0, size);
        var kept = 0;
        for (var at = 0; at < size; at++) {
            if (kept == 0 || pairs[at] != pairs[kept - 1]) {
                pairs[kept++] = pairs[at];
            }
        }
        size = kept;
        return Arrays.copyOf(pairs, kept);
    }
}
