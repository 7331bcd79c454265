package org.braid.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What months are called, in full and short; English is always known. */
final class MonthNames {
    private static final List<String> ENGLISH = List.of(
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec");
    private static final List<String> GERMAN = List.of(
            "januar jänner jan",
            "februar feb",
            "märz maerz mär mrz",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "dezember dez");
    private static final List<String> DUTCH = List.of(
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "december dec");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    static final MonthNames ENGLISH_ONLY = new MonthNames(List.of());

    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param languages besides English: {@code de}, {@code nl} */
    MonthNames(Collection<String> languages) {
        add(ENGLISH);
        if (languages.contains("de")) {
            add(GERMAN);
        }
        if (languages.contains("nl")) {
            add(DUTCH);
        }
    }

    private void add(List<String> months) {
        for (var month = 0; month < months.size(); month++) {
            for (var name : months.get(month).split(" ", -1)) {
                numbers.put(name, month + 1);
            }
        }
    }

    /** Monday, Mon, Tues; a weekday adds nothing to a date, and is not checked against it. */
    boolean isWeekday(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.length() >= 3 && WEEKDAYS.stream().anyMatch(day -> day.startsWith(lower));
    }

    /** From 1; 0 for what is no month. */
    int number(String word) {
        return numbers.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
