package org.braid.person;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** How often pairs agree in which way. */
final class Patterns {
    private final Map<Agreement, long[]> counts = new HashMap<>();

    void add(Agreement agreement) {
        counts.computeIfAbsent(agreement, none -> new long[1])[0]++;
    }

    void each(ObjLongConsumer<Agreement> pattern) {
        counts.forEach((agreement, count) -> pattern.accept(agreement, count[0]));
    }

    long total() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }
}
