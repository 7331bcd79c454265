package org.braid.person;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How the linkage by itself would have placed the pairs that people decided: what it is worth where it was looked at.
 *
 * @param one pairs that people called one person
 * @param two pairs that they called two
 * @param linked of all, those that the linkage links by itself
 * @param rightlyLinked of the linked, those that people called one
 * @param found of the ones, those that the linkage links or asks about
 */
public record Decided(long one, long two, long linked, long rightlyLinked, long found) {
    private static final int DIGITS = 4;

    /** Of the pairs that it links, the share that people called one; absent where it links none. */
    public @Nullable BigDecimal precision() {
        return share(rightlyLinked, linked);
    }

    /** Of the pairs that people called one, the share that it links or asks about; absent where they called none so. */
    public @Nullable BigDecimal recall() {
        return share(found, one);
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
