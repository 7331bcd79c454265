package org.braid.cli;

import java.time.LocalDate;
import org.braid.audit.Night;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of the two time axes only when we knew: what is asked is not about money on a day. */
final class Known {
    @Option(
            names = "--known-at",
            paramLabel = "T",
            description = "As known at this day, instant or night (default: now).")
    @Nullable
    String knownAt;

    /** Every question may have it; here it is told why it has no answer. */
    @Option(names = "--valid-at", paramLabel = "D", hidden = true)
    @Nullable
    LocalDate validAt;

    /**
     * @param whyNoDay a sentence
     * @throws Refusal when it is asked for a day
     */
    Night night(Installation installation, String whyNoDay) {
        if (validAt != null) {
            throw new Refusal(2, whyNoDay + " Leave out --valid-at; --known-at says as known when.");
        }
        return AsOf.known(installation, knownAt);
    }
}
