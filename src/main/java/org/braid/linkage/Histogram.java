package org.braid.linkage;

import java.util.Arrays;

/**
 * How often each pattern is seen.
 */
final class Histogram {
    private final long[] patterns;
    private final double[] counts;

    /**
     * @param patterns each once, in order
     */
    Histogram(long[] patterns, double[] counts) {
        this.patterns = patterns;
        this.counts = counts;
    }

    long[] patterns() {
        return patterns;
    }

    double[] counts() {
        return counts;
    }

    /** @param seen a pattern for each pair; put in order here */
    static Histogram of(long[] seen) {
        var sorted = seen.clone();
        Arrays.parallelSort(sorted);
        var patterns = new long[sorted.length];
        var counts = new double[sorted.length];
        var size = 0;
        for (var pattern : sorted) {
            if (size == 0 || patterns[size - 1] != pattern) {
                patterns[size++] = pattern;
            }
            counts[size - 1]++;
        }
        return new Histogram(Arrays.copyOf(patterns, size), Arrays.copyOf(counts, size));
    }

    int size() {
        return patterns.length;
    }
}
