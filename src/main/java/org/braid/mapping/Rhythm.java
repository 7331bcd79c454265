package org.braid.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.braid.entitlement.Frequency;

/** How people write behind an amount how often it is paid: {@code p/w}, {@code pcm}, {@code per annum}. */
final class Rhythm {
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        know(Frequency.PER_SESSION, "session", "persession", "asession", "visit", "pervisit");
        know(
                Frequency.HOURLY,
                "hr",
                "hour",
                "ph",
                "perhr",
                "perhour",
                "anhour",
                "hourly",
                "stunde",
                "prostunde",
                "peruur");
        know(Frequency.DAILY, "day", "pd", "perday", "aday", "daily", "protag", "täglich", "perdag");
        know(Frequency.WEEKLY, "wk", "week", "pw", "perwk", "perweek", "aweek", "eachweek", "weekly", "prowoche");
        know(Frequency.WEEKLY, "wöchentlich", "wekelijks", "weekly");
        know(Frequency.FORTNIGHTLY, "fortnight", "perfortnight", "afortnight", "fortnightly", "2weekly", "every2weeks");
        know(Frequency.FOUR_WEEKLY, "4weekly", "fourweekly", "4wkly", "per4weeks", "every4weeks", "4weeks", "4wks");
        know(Frequency.FOUR_WEEKLY, "perfourweeks", "everyfourweeks");
        know(Frequency.MONTHLY, "pm", "pcm", "mth", "month", "permonth", "amonth", "percalendarmonth", "monthly");
        know(Frequency.MONTHLY, "monat", "promonat", "monatlich", "maand", "permaand", "maandelijks");
        know(
                Frequency.QUARTERLY,
                "pq",
                "qtr",
                "quarter",
                "perquarter",
                "aquarter",
                "quarterly",
                "proquartal",
                "perkwartaal");
        know(Frequency.ANNUALLY, "pa", "yr", "year", "perannum", "peryr", "peryear", "ayear", "annual", "annually");
        know(Frequency.ANNUALLY, "yearly", "jahr", "projahr", "jährlich", "jaar", "perjaar", "jaarlijks");
        know(Frequency.ONE_OFF, "oneoff", "once", "lumpsum", "single", "onceonly", "einmalig", "eenmalig");
    }

    private Rhythm() {}

    private static void know(Frequency frequency, String... words) {
        List.of(words).forEach(word -> WORDS.put(word, frequency.name()));
    }

    /** The frequency's name, whatever dots, strokes and blanks are among the letters. */
    static Optional<String> of(String text) {
        var bare = new StringBuilder(text.length());
        for (var position = 0; position < text.length(); position++) {
            if (Character.isLetterOrDigit(text.charAt(position))) {
                bare.append(text.charAt(position));
            }
        }
        return Optional.ofNullable(WORDS.get(bare.toString().toLowerCase(Locale.ROOT)));
    }
}
