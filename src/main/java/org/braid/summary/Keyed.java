package org.braid.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** One value for each combination of words, in the order of the words. */
final class Keyed<V> {
    private static final Comparator<List<String>> WORD_BY_WORD = (one, other) -> {
        for (var index = 0; index < Math.min(one.size(), other.size()); index++) {
            var order = one.get(index).compareTo(other.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    private final SortedMap<List<String>, V> values = new TreeMap<>(WORD_BY_WORD);
    private final Supplier<V> first;

    /** @param first what a combination begins with */
    Keyed(Supplier<V> first) {
        this.first = first;
    }

    V at(String... words) {
        return at(Arrays.asList(words));
    }

    V at(List<String> words) {
        return values.computeIfAbsent(List.copyOf(words), key -> first.get());
    }

    SortedMap<List<String>, V> all() {
        return values;
    }

    /** Rows in the order of the words. */
    <R> List<R> rows(BiFunction<List<String>, V, R> row) {
        return values.entrySet().stream()
                .map((Map.Entry<List<String>, V> entry) -> row.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
