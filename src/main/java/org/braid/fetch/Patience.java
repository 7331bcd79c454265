package org.braid.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** How long is waited between two tries: as the server asks, or else twice as long each time. */
final class Patience {
    /** About a minute and a half in all, where the server does not say how long. */
    static final int TRIES = 7;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(1);

    private Patience() {}

    /** @param tries how many were made */
    static Duration after(int tries, Answer answer, Instant now) {
        return asked(answer, now).orElseGet(() -> doubled(tries));
    }

    /** {@code Retry-After}, in seconds or as a date (RFC 9110, 10.2.3). */
    static Optional<Duration> asked(Answer answer, Instant now) {
        return answer.header("Retry-After").flatMap(text -> read(text.strip(), now));
    }

    private static Duration doubled(int tries) {
        var doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(MOST) > 0 ? MOST : doubled;
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return date(text)
                .map(date -> Duration.between(now, date))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
