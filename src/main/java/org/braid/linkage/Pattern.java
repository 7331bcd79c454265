package org.braid.linkage;

/** The levels of all fields of one pair in one number: four bits a field, the first lowest. */
final class Pattern {
    static final int MOST_FIELDS = 16;
    static final int MOST_LEVELS = 15;
    private static final int BITS = 4;

    private Pattern() {}

    static long of(int[] levels) {
        var pattern = 0L;
        for (var field = levels.length - 1; field >= 0; field--) {
            pattern = (pattern << BITS) | levels[field];
        }
        return pattern;
    }

    static int level(long pattern, int field) {
        return (int) (pattern >>> (field * BITS)) & MOST_LEVELS;
    }
}
