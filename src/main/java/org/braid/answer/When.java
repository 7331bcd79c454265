package org.braid.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.braid.answer.Unanswerable.Reason;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.jspecify.annotations.Nullable;

/**
 * The two time axes of a question: when it is true, and when we knew.
 *
 * @param validAt the day the figures are for; null for the last night's
 * @param knownAt a day or an instant, as it was written; null for now
 */
public record When(@Nullable LocalDate validAt, @Nullable String knownAt) {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** @throws Unanswerable when no night was published by then */
    public Night night(Nights nights) {
        if (knownAt == null) {
            return nights.last()
                    .orElseThrow(() ->
                            new Unanswerable(Reason.NO_NIGHT_YET, "No night has been published yet. Run `braid run`."));
        }
        return nights.knownAt(instant(knownAt))
                .orElseThrow(
                        () -> new Unanswerable(Reason.NOTHING_KNOWN_YET, "Nothing was known yet at " + knownAt + "."));
    }

    public LocalDate day(Night night) {
        return validAt == null ? night.date() : validAt;
    }

    /** A day means all that was known when it ended. */
    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new Unanswerable(
                    Reason.INVALID_QUESTION,
                    "What was known is asked for a day (2026-09-30) or an instant (2026-09-30T06:00:00Z).");
        }
    }
}
