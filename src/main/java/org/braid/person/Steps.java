package org.braid.person;

/**
 * Counts in steps: what rests on a count stays as it is while the count changes little, so that a few more people do not
 * change the weight of every pair.
 */
final class Steps {
    /** Below sixteen every number is a step; above, the next step is a sixteenth to an eighth further on. */
    private static final int BITS = 4;

    private Steps() {}

    /** The step that a count is on: the largest that is not above it. */
    static int of(int count) {
        var fine = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(count) - BITS);
        return count >> fine << fine;
    }
}
