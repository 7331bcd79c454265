package org.braid.linkage;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Pairs drawn at random, always the same of the same tables. */
final class Sampling {
    private static final long SEED = 20_261_122;

    private final People people;
    private final SplittableRandom random = new SplittableRandom(SEED);

    Sampling(People people) {
        this.people = people;
    }

    /** Of all pairs. */
    long[] ofAll(int number) {
        var pairs = new long[number];
        for (var at = 0; at < number; at++) {
            pairs[at] = any();
        }
        return pairs;
    }

    private long any() {
        while (true) {
            var one = random.nextInt(people.size());
            var other = random.nextInt(people.size());
            if (one != other && people.comparable(one, other)) {
                return pair(one, other);
            }
        }
    }

    /** Of those that state the same in a field; fewer where there are not so many. */
    long[] agreeing(int field, int number) {
        var byValue = rowsByValue(field);
        var starts = starts(field);
        var sums = pairsUpTo(starts);
        var all = sums[sums.length - 1];
        if (all <= 0) {
            return new long[0];
        }
        var pairs = new long[number];
        var found = 0;
        for (var tried = 0; tried < number; tried++) {
            var value = value(sums, random.nextLong(all));
            var from = starts[value];
            var size = starts[value + 1] - from;
            var one = byValue[from + random.nextInt(size)];
            var other = byValue[from + random.nextInt(size)];
            if (one != other && people.comparable(one, other)) {
                pairs[found++] = pair(one, other);
            }
        }
        return Arrays.copyOf(pairs, found);
    }

    private static int value(long[] sums, long at) {
        var found = Arrays.binarySearch(sums, at + 1);
        var place = found < 0 ? -found - 1 : found;
        while (place > 0 && sums[place - 1] == sums[place]) {
            place--;
        }
        return place;
    }

    private static long[] pairsUpTo(int[] starts) {
        var sums = new long[starts.length - 1];
        for (var value = 1; value < sums.length; value++) {
            var size = (long) starts[value + 1] - starts[value];
            sums[value] = sums[value - 1] + size * (size - 1) / 2;
        }
        return sums;
    }

    private int[] starts(int field) {
        var values = people.values().get(field);
        var starts = new int[values.size() + 1];
        for (var row = 0; row < people.size(); row++) {
            starts[people.number(field, row) + 1]++;
        }
        for (var value = 1; value < starts.length; value++) {
            starts[value] += starts[value - 1];
        }
        return starts;
    }

    private int[] rowsByValue(int field) {
        var next = starts(field);
        var rows = new int[people.size()];
        for (var row = 0; row < people.size(); row++) {
            rows[next[people.number(field, row)]++] = row;
        }
        return rows;
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
