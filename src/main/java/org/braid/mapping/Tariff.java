package org.braid.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.SourceValue;

/** Published amounts by code, each from a day on: what a grade is paid, and since when. */
final class Tariff {
    private final Map<String, Figures> figures;

    private Tariff(Map<String, Figures> figures) {
        this.figures = Collections.unmodifiableMap(figures);
    }

    /**
     * What one code is paid.
     *
     * @param source what the tariff says it was taken from; blank where it does not
     * @param byDay what is paid from each day on, in major units
     * @param places the tariff's file and line of each
     */
    record Figures(
            String code, String source, SortedMap<LocalDate, BigDecimal> byDay, SortedMap<LocalDate, String> places) {
        Figures {
            byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
            places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        }

        /** What is paid on a day; nothing before the first. */
        Optional<BigDecimal> on(LocalDate day) {
            return byDay.headMap(day.plusDays(1)).values().stream().reduce((earlier, later) -> later);
        }

        /** Those of some days: the one the first day falls under, and each that begins later among them. */
        List<SourceValue> words(Field field, DateRange days) {
            var first = byDay.headMap(days.startInclusive().plusDays(1));
            var from = first.isEmpty() ? days.startInclusive() : first.lastKey();
            return byDay.tailMap(from).keySet().stream()
                    .filter(day -> day.equals(from) || days.contains(day))
                    .map(day -> SourceValue.ofTariff(field.label(), code, words(day), places.getOrDefault(day, "")))
                    .toList();
        }

        private String words(LocalDate day) {
            var amount = byDay.getOrDefault(day, BigDecimal.ZERO).toPlainString();
            return "%s from %s%s".formatted(amount, day, source.isBlank() ? "" : " (%s)".formatted(source));
        }
    }

    /** Lines of the form {@code "2": { 2024-01-01: 332, 2025-01-01: 347 }}. */
    static Tariff read(CodeSource list) {
        var figures = new LinkedHashMap<String, Figures>();
        list.codes().map().forEach((code, days) -> figures.put(code, figures(code, list.source(), days)));
        return new Tariff(figures);
    }

    private static Figures figures(String code, String source, Yaml days) {
        var figures = new TreeMap<LocalDate, BigDecimal>();
        var places = new TreeMap<LocalDate, String>();
        days.map().forEach((day, amount) -> {
            var from = day(amount, day);
            figures.put(from, amount(amount));
            places.put(from, amount.at());
        });
        if (figures.isEmpty()) {
            throw days.invalid("a code of a tariff needs an amount");
        }
        return new Figures(code, source, figures, places);
    }

    private static LocalDate day(Yaml place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw place.invalid("`%s` is not a day; write 2025-01-01".formatted(text));
        }
    }

    private static BigDecimal amount(Yaml amount) {
        if (!amount.text().matches("[0-9]{1,9}(?:\\.[0-9]{1,6})?")) {
            throw amount.invalid("`%s` is not an amount; write 332 or 332.50".formatted(amount.text()));
        }
        return new BigDecimal(amount.text());
    }

    Optional<Figures> figures(String code) {
        return Optional.ofNullable(figures.get(code));
    }
}
