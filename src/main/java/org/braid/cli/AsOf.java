package org.braid.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two time axes of a question: when it is true, and when we knew. */
final class AsOf {
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-\\d{4,}");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

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

    /** @throws Refusal when no night was published by then */
    Night night(Installation installation) {
        return known(installation, knownAt);
    }

    /**
     * @param at a day, an instant or a night's name; null for now
     * @throws Refusal when no night was published by then
     */
    static Night known(Installation installation, @Nullable String at) {
        var nights = installation.nights();
        return night(nights, at)
                .orElseThrow(() -> new Refusal(
                        2,
                        at == null
                                ? "No night has been published yet. Run `braid run`."
                                : "Nothing was known yet at " + at + "."));
    }

    private static Optional<Night> night(Nights nights, @Nullable String at) {
        if (at == null) {
            return nights.last();
        }
        return NAME.matcher(at).matches() ? named(nights, at) : nights.knownAt(instant(at));
    }

    private static Optional<Night> named(Nights nights, String name) {
        return nights.published().stream()
                .filter(night -> night.name().equals(name))
                .findFirst();
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
            throw new Refusal(
                    2,
                    "What was known when is asked by a day (2026-09-30), an instant (2026-09-30T06:00:00Z) or a night (2026-09-30-0001).");
        }
    }
}
