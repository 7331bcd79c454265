package org.braid.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.braid.mapping.InvalidMapping;
import org.braid.mapping.Yaml;
import org.jspecify.annotations.Nullable;

/** The lines about one thing in a reference file, read as the types they must be. */
record Entry(Yaml yaml) {
    private static final String CODE = "[A-Z][A-Z0-9_]*";

    Entry allowing(Set<String> keys) {
        yaml.allow(keys);
        return this;
    }

    String text(String key) {
        return yaml.text(key, "").strip();
    }

    String need(String key) {
        var value = yaml.need(key);
        if (value.text().isBlank()) {
            throw value.invalid("`%s` is blank".formatted(key));
        }
        return value.text().strip();
    }

    /** Blank where the key is not there. */
    String code(String key) {
        return yaml.find(key).map(Entry::code).orElse("");
    }

    List<String> codes(String key) {
        return each(key, Entry::code);
    }

    static String code(Yaml value) {
        if (!value.text().matches(CODE)) {
            throw value.invalid(
                    "`%s` is no code: capitals, digits and underscores are expected".formatted(value.text()));
        }
        return value.text();
    }

    List<String> texts(String key) {
        return yaml.find(key).map(Yaml::texts).orElse(List.of());
    }

    <T> List<T> each(String key, Function<Yaml, T> read) {
        return yaml.find(key).map(Yaml::list).orElse(List.of()).stream()
                .map(read)
                .toList();
    }

    @Nullable
    LocalDate date(String key) {
        return yaml.find(key).map(Entry::date).orElse(null);
    }

    LocalDate needDate(String key) {
        return date(yaml.need(key));
    }

    private static LocalDate date(Yaml value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeException e) {
            throw value.invalid("`%s` is no day: write it like 2026-04-01".formatted(value.text()));
        }
    }

    /** Absent where the key is not there: nothing is assumed. */
    Optional<Boolean> yesOrNo(String key) {
        return yaml.find(key).map(value -> switch (value.text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw value.invalid("`%s` is neither yes nor no".formatted(value.text()));
        });
    }

    BigDecimal amount(String key) {
        var value = yaml.need(key);
        try {
            var amount = new BigDecimal(value.text().replace(",", ""));
            if (amount.signum() <= 0) {
                throw value.invalid("an amount above nothing is expected");
            }
            return amount;
        } catch (NumberFormatException e) {
            throw value.invalid("`%s` is no amount".formatted(value.text()));
        }
    }

    /** From {@code from} on, until {@code to} as the last day; either may be open. */
    Period period() {
        var from = date("from");
        var to = date("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw yaml.need("to").invalid("it ends before it begins");
        }
        return new Period(from, to);
    }

    InvalidMapping invalid(String problem) {
        return yaml.invalid(problem);
    }
}
