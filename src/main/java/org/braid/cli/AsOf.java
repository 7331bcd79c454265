package org.braid.cli;

import java.time.LocalDate;
import org.braid.answer.Unanswerable;
import org.braid.answer.When;
import org.braid.audit.Night;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two time axes of a question: when it is true, and when we knew. */
final class AsOf {
    @Option(
            names = "--valid-at",
            paramLabel = "D",
            description = "The day the figures are for (default: the last night's).")
    @Nullable
    LocalDate validAt;

    @Option(
            names = "--known-at",
            paramLabel = "T",
            description = "As known at this day, instant or night (default: now).")
    @Nullable
    String knownAt;

    When when() {
        return new When(validAt, knownAt);
    }

    /** @throws Unanswerable when no night was published by then */
    Night night(Installation installation) {
        return when().night(installation.nights());
    }

    /**
     * @param at a day, an instant or a night's name; null for now
     * @throws Unanswerable when no night was published by then
     */
    static Night known(Installation installation, @Nullable String at) {
        return new When(null, at).night(installation.nights());
    }

    LocalDate day(Night night) {
        return when().day(night);
    }
}
