package org.braid.feed;

import java.util.function.LongSupplier;

/**
 * What readers keep to with files that nobody vouches for.
 *
 * @param secrets where passwords of files are
 * @param nanos a clock that only ever goes on, in nanoseconds
 */
public record Precautions(Limits limits, Secrets secrets, LongSupplier nanos) {

    /** Without secrets, and without a limit on time. */
    public static Precautions of(Limits limits) {
        return new Precautions(limits, Secrets.NONE, () -> 0);
    }
}
