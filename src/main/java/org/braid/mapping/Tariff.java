package org.braid.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Published amounts by code, each from a day on: what a grade is paid, and since when. */
final class Tariff {
    private final Map<String, Figures> figures;

    private Tariff(Map<String, Figures> figures) {
        this.figures = Collections.unmodifiableMap(figures);
    }

    /** @param byDay what is paid from each day on, in major units */
    record Figures(SortedMap<LocalDate, BigDecimal> byDay) {
        Figures {
            byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
        }

        /** What is paid on a day; nothing before the first. */
        Optional<BigDecimal> on(LocalDate day) {
            return byDay.headMap(day.plusDays(1)).values().stream().reduce((earlier, later) -> later);
        }
    }

    /** Lines of the form {@code "2": { 2024-01-01: 332, 2025-01-01: 347 }}. */
    static Tariff read(Yaml yaml) {
        var figures = new LinkedHashMap<String, Figures>();
        yaml.map().forEach((code, days) -> figures.put(code, figures(days)));
        return new Tariff(figures);
    }

    private static Figures figures(Yaml days) {
        var figures = new TreeMap<LocalDate, BigDecimal>();
        days.map().forEach((day, amount) -> figures.put(day(amount, day), amount(amount)));
        if (figures.isEmpty()) {
            throw days.invalid("a code of a tariff needs an amount");
        }
        return new Figures(figures);
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
