package org.braid.person;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How often each level was seen. */
final class LevelCounts {
    private final Map<Level, Double> counts = new EnumMap<>(Level.class);

    void add(Stream<Level> levels, long number) {
        levels.forEach(level -> counts.merge(level, (double) number, Double::sum));
    }

    /**
     * The share of each level among those of its comparison.
     *
     * @param known what was known before, which counts as much as {@code weight} sights
     */
    Map<Level, Double> shares(Collection<Level> levels, ToDoubleFunction<Level> known, double weight) {
        var seen = new LinkedHashMap<String, double[]>();
        for (var level : levels) {
            var sums = seen.computeIfAbsent(level.comparison(), none -> new double[2]);
            sums[0] += counts.getOrDefault(level, 0.0);
            sums[1] += known.applyAsDouble(level);
        }
        var shares = new EnumMap<Level, Double>(Level.class);
        for (var level : levels) {
            var sums = seen.getOrDefault(level.comparison(), new double[] {0, 1});
            var expected = weight * known.applyAsDouble(level) / sums[1];
            shares.put(level, (counts.getOrDefault(level, 0.0) + expected) / (sums[0] + weight));
        }
        return shares;
    }
}
