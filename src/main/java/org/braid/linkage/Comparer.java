package org.braid.linkage;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the levels of pairs of rows. Pairs of values are compared once, as far as the memory for that reaches; one for
 * each thread.
 */
final class Comparer {
    private static final int REMEMBERED = 1 << 17;

    private final People people;
    private final List<Comparison> comparisons;
    private final long[][] pairs;
    private final byte[][] levels;
    private final int given;
    private final int family;
    private final int[] familyOfGiven;

    Comparer(People people, Comparisons kinds) {
        this.people = people;
        comparisons = IntStream.range(0, people.fields().size())
                .mapToObj(place -> kinds.of(
                        people.fields().get(place).kind(), people.values().get(place)))
                .toList();
        pairs = new long[comparisons.size()][REMEMBERED];
        levels = new byte[comparisons.size()][REMEMBERED];
        given = people.place(Kind.GIVEN_NAME);
        family = people.place(Kind.FAMILY_NAME);
        familyOfGiven = given < 0 || family < 0 ? new int[0] : sameText(given, family);
    }

    /** By value of one field, the number of the same text in the other; -1 where it is not there. */
    private int[] sameText(int from, int to) {
        var values = people.values();
        return IntStream.range(0, values.get(from).size())
                .map(value -> values.get(to).numberOf(values.get(from).text(value)))
                .toArray();
    }

    /** @param found takes the level of each field */
    void compare(int left, int right, int[] found) {
        for (var field = 0; field < found.length; field++) {
            found[field] = level(field, people.number(field, left), people.number(field, right));
        }
        if (familyOfGiven.length > 0 && swapped(left, right, found)) {
            found[given] = comparisons.get(given).levels().size();
            found[family] = comparisons.get(family).levels().size();
        }
    }

    private boolean swapped(int left, int right, int[] found) {
        if (found[given] <= Comparison.EXACT || found[family] <= Comparison.EXACT) {
            return false;
        }
        var one = people.number(given, left);
        var other = people.number(given, right);
        return familyOfGiven[one] == people.number(family, right)
                && familyOfGiven[other] == people.number(family, left);
    }

    private int level(int field, int left, int right) {
        if (left == 0 || right == 0) {
            return Comparison.NOT_STATED;
        }
        return left == right ? Comparison.EXACT : remembered(field, Math.min(left, right), Math.max(left, right));
    }

    boolean forbids(int field, int level) {
        return comparisons.get(field).forbids(level);
    }

    private int remembered(int field, int left, int right) {
        var pair = (long) left << 32 | right;
        var at = (int) (Mixed.of(pair) & REMEMBERED - 1);
        if (pairs[field][at] != pair) {
            var values = people.values().get(field);
            levels[field][at] = (byte) level(comparisons.get(field), values.text(left), values.text(right));
            pairs[field][at] = pair;
        }
        return levels[field][at];
    }

    /** Always the smaller text first: some measures depend on the order. */
    private static int level(Comparison comparison, String one, String other) {
        return one.compareTo(other) < 0 ? comparison.level(one, other) : comparison.level(other, one);
    }

    /** How many levels each field has, that of nothing stated among them. */
    static int[] sizes(List<Comparison> comparisons) {
        return comparisons.stream()
                .mapToInt(comparison -> comparison.levels().size() + 1)
                .toArray();
    }

    int[] sizes() {
        return sizes(comparisons);
    }
}
