package org.braid.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct values of one field as small numbers, and how often each is stated; 0 is nothing stated. */
final class Values {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final List<int[]> counts = new ArrayList<>(List.of(new int[1]));
    private long stated;

    /** The number of a value, which is counted once more. */
    int add(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var number = numbers.computeIfAbsent(text, this::next);
        counts.get(number)[0]++;
        stated++;
        return number;
    }

    private int next(String text) {
        texts.add(text);
        counts.add(new int[1]);
        return texts.size() - 1;
    }

    String text(int number) {
        return texts.get(number);
    }

    /** Of a text, or -1 where nobody states it. */
    int numberOf(String text) {
        return numbers.getOrDefault(text, text.isEmpty() ? 0 : -1);
    }

    int size() {
        return texts.size();
    }

    int count(int number) {
        return counts.get(number)[0];
    }

    long stated() {
        return stated;
    }
}
