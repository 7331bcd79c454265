package org.braid.person;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How far names agree: each two are compared once, as far as its memory reaches. One for each thread. */
final class ComparedNames {
    private static final int PLACES = 1 << 17;

    private final BiFunction<Name, Name, Level> comparison;
    private final long[] pairs = new long[PLACES];
    private final @Nullable Level[] levels = new Level[PLACES];

    ComparedNames(BiFunction<Name, Name, Level> comparison) {
        this.comparison = comparison;
    }

    Level of(Name left, Name right) {
        var pair = (long) left.id() << 32 | right.id();
        var place = (int) BlockKey.mixed(pair) & PLACES - 1;
        var level = levels[place];
        if (level == null || pairs[place] != pair) {
            level = comparison.apply(left, right);
            pairs[place] = pair;
            levels[place] = level;
        }
        return level;
    }
}
