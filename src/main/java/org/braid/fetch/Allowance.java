package org.braid.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.braid.fetch.FetchFailed.Fault;

/** What is left of a source's quota while it is fetched. */
final class Allowance {
    private final Quota quota;
    private final Clock clock;
    private final Instant end;
    private long answers;
    private long bytes;
    private int repeats;

    Allowance(Quota quota, Clock clock) {
        this.quota = quota;
        this.clock = clock;
        this.end = clock.instant().plus(quota.time());
    }

    /** One more answer came. */
    void answered(long size) {
        answers++;
        bytes += size;
        if (answers > quota.answers()) {
            throw tooMuch("%d answers".formatted(quota.answers()));
        }
        if (bytes > quota.bytes()) {
            throw tooMuch("%d bytes".formatted(quota.bytes()));
        }
    }

    /** A question had to be asked again. */
    void repeated() {
        repeats++;
    }

    long answerBytes() {
        return Math.min(quota.answerBytes(), quota.bytes() - bytes);
    }

    /** What may still come, all in all. */
    long leftBytes() {
        return quota.bytes() - bytes;
    }

    long lineBytes() {
        return quota.answerBytes();
    }

    /** How long the source may still take. */
    Duration left() {
        var left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            throw tooMuch(quota.time().toString());
        }
        return left;
    }

    /** How long nothing may come of a file. */
    Duration idle() {
        return quota.idle();
    }

    Instant now() {
        return clock.instant();
    }

    long answers() {
        return answers;
    }

    long bytes() {
        return bytes;
    }

    int repeats() {
        return repeats;
    }

    static FetchFailed tooMuch(String most) {
        return new FetchFailed(
                Fault.TOO_MUCH,
                "the source sends more than its limit of %s; raise the limit if it is trusted".formatted(most));
    }
}
