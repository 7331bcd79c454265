package org.braid.linkage;

import java.util.stream.IntStream;

/** Finds the patterns of many pairs, in as many threads as there are processors; each pair by itself, so in any order. */
final class Comparing {
    private static final int CHUNK = 1 << 16;

    private final People people;
    private final ThreadLocal<Comparer> comparers;
    private final int[] sizes;

    Comparing(People people, Comparisons comparisons) {
        this.people = people;
        comparers = ThreadLocal.withInitial(() -> new Comparer(people, comparisons));
        sizes = new Comparer(people, comparisons).sizes();
    }

    boolean forbids(int place, int level) {
        return comparers.get().forbids(place, level);
    }

    /** How many levels each field has, that of nothing stated among them. */
    int[] sizes() {
        return sizes.clone();
    }

    /** One for each pair, in their order. */
    long[] patterns(long[] pairs) {
        var patterns = new long[pairs.length];
        IntStream.range(0, (pairs.length + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> compare(pairs, patterns, chunk * CHUNK));
        return patterns;
    }

    private void compare(long[] pairs, long[] patterns, int from) {
        var comparer = comparers.get();
        var levels = new int[people.fields().size()];
        for (var at = from; at < Math.min(pairs.length, from + CHUNK); at++) {
            comparer.compare(Pairs.left(pairs[at]), Pairs.right(pairs[at]), levels);
            patterns[at] = Pattern.of(levels);
        }
    }

    long pattern(int left, int right) {
        var levels = new int[people.fields().size()];
        comparers.get().compare(left, right, levels);
        return Pattern.of(levels);
    }
}
