package org.braid.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.braid.answer.Unanswerable.Reason;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.jspecify.annotations.Nullable;

/**
 * The two time axes of a question: when it is true, and when we knew.
 *
 * @param validAt the day the figures are for; null for the last night's
 * @param knownAt a day, an instant or a night's name, as it was written; null for now
 */
public record When(@Nullable LocalDate validAt, @Nullable String knownAt) {
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-\\d{4,}");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** @throws Unanswerable when no night was published by then */
    public Night night(Nights nights) {
        if (knownAt == null) {
            return nights.last()
                    .orElseThrow(() ->
                            new Unanswerable(Reason.NO_NIGHT_YET, "No night has been published yet. Run `braid run`."));
        }
        return known(nights, knownAt)
                .orElseThrow(
                        () -> new Unanswerable(Reason.NOTHING_KNOWN_YET, "Nothing was known yet at " + knownAt + "."));
    }

    private static Optional<Night> known(Nights nights, String at) {
        return NAME.matcher(at).matches()
                ? nights.published().stream()
                        .filter(night -> night.name().equals(at))
                        .findFirst()
                : nights.knownAt(instant(at));
    }

    public LocalDate day(Night night) {
        return validAt == null ? night.date() : validAt;
    }

    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** A day means all that was known when it ended. */
    private static Instant instant(String text) {
        try {
            return text.contains("T") ? Instant.parse(text) : endOf(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Unanswerable(
                    Reason.INVALID_QUESTION,
                    "What was known when is asked by a day (2026-09-30), an instant (2026-09-30T06:00:00Z) or a night (2026-09-30-0001).");
        }
    }
}
