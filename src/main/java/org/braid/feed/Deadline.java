package org.braid.feed;

import java.util.function.LongSupplier;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;

/**
 * Until when a delivery must have been read; asked between rows, and between pieces of what has no rows yet.
 *
 * @param nanos a clock that only ever goes on, in nanoseconds
 * @param last what it may show at most
 */
public record Deadline(LongSupplier nanos, long last, long seconds) {
    private static final long SECOND = 1_000_000_000;

    static Deadline of(Precautions precautions) {
        var nanos = precautions.nanos();
        long seconds = Math.min(precautions.limits().of(Limit.SECONDS), Long.MAX_VALUE / SECOND);
        return new Deadline(nanos, nanos.getAsLong() + seconds * SECOND, seconds);
    }

    void check(SourceRef place) {
        if (nanos.getAsLong() - last > 0) {
            throw new SetAside(
                    new Finding(FindingCode.TOO_LARGE, place, "", "takes more than %d seconds".formatted(seconds)));
        }
    }
}
