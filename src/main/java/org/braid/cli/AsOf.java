package org.braid.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.braid.audit.Night;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two time axes of a question: when it is true, and when we knew. */
final class AsOf {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Option(
            names = "--valid-at",
            paramLabel = "D",
            description = "The day the figures are for (default: the last night's).")
    @Nullable
    LocalDate validAt;

    @Option(names = "--known-at", paramLabel = "T", description = "As known at this day or instant (default: now).")
    @Nullable
    String knownAt;

    /** @throws Refusal when no night was published by then */
    Night night(Installation installation) {
        return known(installation, knownAt);
    }

    /**
     * @param at a day or an instant; null for now
     * @throws Refusal when no night was published by then
     */
    static Night known(Installation installation, @Nullable String at) {
        var night = at == null
                ? installation.nights().last()
                : installation.nights().knownAt(instant(at));
        return night.orElseThrow(() -> new Refusal(
                2,
                at == null
                        ? "No night has been published yet. Run `braid run`."
                        : "Nothing was known yet at " + at + "."));
    }

    LocalDate day(Night night) {
        return validAt == null ? night.date() : validAt;
    }

    /** A day means all that was known when it ended. */
    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(2, "What was known when is asked by a day (2026-09-30) or an instant (2026-09-30T06:00:00Z).");
        }
    }
}
