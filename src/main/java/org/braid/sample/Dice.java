package org.braid.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Chance that falls the same way every time: SplitMix64 (Steele, Lea and Flood 2014), written out so that no JDK changes it. */
final class Dice {
    private long state;

    Dice(long seed, String purpose, long number) {
        state = mixed(seed + 0x9E3779B97F4A7C15L * (number + 1)) ^ mixed(purpose.hashCode());
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mixed(state);
    }

    private static long mixed(long seed) {
        var z = seed;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Between 0 and 1, the latter excluded. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (share() * bound);
    }

    /** Both bounds included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Any of the choices; one that is more likely stands there more often. */
    String of(String... choices) {
        return choices[below(choices.length)];
    }

    /** An amount to the penny. */
    BigDecimal pounds(int least, int most) {
        return BigDecimal.valueOf(between(least * 100, most * 100), 2);
    }

    /** An amount in whole steps of so many pence, as budgets are set. */
    BigDecimal pounds(int least, int most, int pence) {
        return BigDecimal.valueOf((long) between(least * 100 / pence, most * 100 / pence) * pence, 2);
    }

    LocalDate daysBefore(LocalDate day, int least, int most) {
        return day.minusDays(between(least, most));
    }
}
