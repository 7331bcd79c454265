package org.braid.linkage;

import java.util.Arrays;

/** Counts of levels, given the level of a parent, that become shares. */
final class Shares {
    private final double[][] counts;

    /** @param above how many levels the parent has; 1 without one */
    Shares(int above, int levels) {
        counts = new double[above][levels];
    }

    void add(int above, int level, double count) {
        counts[above][level] += count;
    }

    int above() {
        return counts.length;
    }

    /** Counts for a level of the parent no more. */
    void forget(int above) {
        Arrays.fill(counts[above], 0);
    }

    /** Counts for a level of the parent as another has them. */
    void replace(int above, Shares other) {
        counts[above] = other.counts[above].clone();
    }

    /** All levels of the parent together. */
    Shares all() {
        var all = new Shares(1, counts[0].length);
        for (var row : counts) {
            for (var level = 1; level < row.length; level++) {
                all.add(0, level, row[level]);
            }
        }
        return all;
    }

    /** All levels of the parent together, but one. */
    Shares allBut(int but) {
        var all = new Shares(1, counts[0].length);
        for (var above = 0; above < counts.length; above++) {
            for (var level = 1; above != but && level < counts[above].length; level++) {
                all.add(0, level, counts[above][level]);
            }
        }
        return all;
    }

    double count(int above, int level) {
        return counts[above][level];
    }

    double sum(int above) {
        var sum = 0.0;
        for (var level = 1; level < counts[above].length; level++) {
            sum += counts[above][level];
        }
        return sum;
    }

    /**
     * The shares of the levels, drawn towards what is usual where little was counted.
     *
     * @param usual by level
     * @param pull for how many counts the usual stands
     */
    double[] of(int above, double[] usual, double pull) {
        var shares = new double[usual.length];
        var sum = sum(above) + pull;
        for (var level = 1; level < shares.length; level++) {
            shares[level] = (counts[above][level] + pull * usual[level]) / sum;
        }
        return shares;
    }
}
