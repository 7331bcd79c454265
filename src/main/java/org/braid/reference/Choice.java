package org.braid.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.braid.mapping.Yaml;

/** One word of a closed list; capitals do not matter. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> E of(Class<E> choices, Yaml value) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(value.text()))
                .findFirst()
                .orElseThrow(() -> value.invalid("`%s` is none of %s".formatted(value.text(), words(choices))));
    }

    private static String words(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
