package org.braid.linkage;

import java.util.List;

/** How two values of a field that differ are told apart. */
interface Comparison {
    /** Nothing is stated on one side. */
    int NOT_STATED = 0;

    /** The values are the same; every comparison has it as its first level. */
    int EXACT = 1;

    /** From the firmest agreement to difference, which is the last; their numbers begin at {@link #EXACT}. */
    List<String> levels();

    /**
     * The level of two values that are stated and not the same: above {@link #EXACT}, at most the number of levels.
     */
    int level(String left, String right);

    /** Whether two rows at a level are never put together by weight alone. */
    default boolean forbids(int level) {
        return false;
    }

    /** Whatever is learnt, at most this share of one person's rows are at a level. */
    default double most(int level) {
        return 1;
    }
}
