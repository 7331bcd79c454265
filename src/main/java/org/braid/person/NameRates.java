package org.braid.person;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How the linkage treats the descriptions whose names have one shape.
 *
 * @param linked those whose person another feed describes, too
 * @param doubted those whose person waits for a decision
 */
public record NameRates(long descriptions, long linked, long doubted) {
    /** Below this many a share could be one person's. */
    private static final int ENOUGH = 10;

    static NameRates of(boolean linked, boolean doubted) {
        return new NameRates(1, linked ? 1 : 0, doubted ? 1 : 0);
    }

    NameRates plus(NameRates other) {
        return new NameRates(descriptions + other.descriptions, linked + other.linked, doubted + other.doubted);
    }

    /** To a hundredth; absent where there are too few. */
    public @Nullable BigDecimal linkedShare() {
        return share(linked);
    }

    /** To a hundredth; absent where there are too few. */
    public @Nullable BigDecimal doubtedShare() {
        return share(doubted);
    }

    private @Nullable BigDecimal share(long part) {
        return descriptions < ENOUGH
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(descriptions), 2, RoundingMode.HALF_UP);
    }
}
