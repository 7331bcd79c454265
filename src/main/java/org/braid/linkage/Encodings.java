package org.braid.linkage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Compares encodings by the share of bits they have in common; each is decoded once. */
record Encodings(Map<String, long[]> decoded) implements Comparison {
    private static final List<Integer> PERCENT = List.of(96, 92, 88, 84, 80, 76, 72, 68, 64, 60);

    Encodings() {
        this(new ConcurrentHashMap<>());
    }

    @Override
    public List<String> levels() {
        return Stream.of(Stream.of("exact"), PERCENT.stream().map(String::valueOf), Stream.of("different"))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public int level(String left, String right) {
        var dice = EncodedBits.dice(bits(left), bits(right));
        for (var band = 0; band < PERCENT.size(); band++) {
            if (dice * 100 >= PERCENT.get(band)) {
                return band + 2;
            }
        }
        return PERCENT.size() + 2;
    }

    private long[] bits(String text) {
        return decoded.computeIfAbsent(text, EncodedBits::of);
    }

    /** From the highest to the lowest, the shares at which a level begins. */
    static List<Double> bands() {
        return PERCENT.stream().map(percent -> percent / 100.0).toList();
    }

    /** Where a level begins; 1 for the first, and 0 for the last. */
    static double beginning(int level) {
        return level == EXACT ? 1 : level - 2 < PERCENT.size() ? PERCENT.get(level - 2) / 100.0 : 0;
    }
}
