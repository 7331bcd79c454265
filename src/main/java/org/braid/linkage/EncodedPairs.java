package org.braid.linkage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.braid.linkage.EncodingRefused.Code;

/**
 * The pairs of encoded rows that are alike enough to be weighed. Of small tables all pairs are looked at; of large ones
 * those that agree in all bits of one of many small samples of bits (locality-sensitive hashing, Indyk and Motwani 1998).
 */
final class EncodedPairs {
    private static final int SAMPLES = 64;
    private static final int AT_ONCE = 8;
    private static final int MOST_BITS = 40;
    /** How many pairs are kept for each row, and of small tables altogether. */
    private static final long KEPT = 40;

    private static final long ALWAYS_KEPT = 4_000_000;
    private static final int TRIED = 200_000;

    private final People people;
    private final EncodedTables tables;
    private final double looks;
    private final double least;
    private final int[] telling;

    /** @param looks how many pairs may be looked at */
    EncodedPairs(People people, double looks) {
        this.people = people;
        this.looks = looks;
        tables = new EncodedTables(people, people.place(Kind.ENCODED));
        least = least();
        telling = tables.telling(2 * MOST_BITS);
    }

    /** In order, each once. */
    long[] pairs() {
        return people.pairs() <= looks ? ofAll() : bySamples();
    }

    /** The lowest band of likeness that is so rare among pairs at random that all its pairs can be kept. */
    private double least() {
        var bands = Encodings.bands();
        var random = people.size() < 2 ? new long[0] : new Sampling(people).ofAll(TRIED);
        var most = Math.max(ALWAYS_KEPT, KEPT * people.size()) / Math.max(1, people.pairs()) * TRIED;
        var band = bands.size() - 1;
        while (band > 0 && count(random, bands.get(band)) > most) {
            band--;
        }
        if (count(random, bands.get(band)) > most) {
            throw new EncodingRefused(
                    Code.TOO_MUCH_ALIKE,
                    "so many rows are encoded alike that they cannot be people apart. Encode more fields than these.");
        }
        return bands.get(band);
    }

    private long count(long[] pairs, double likeness) {
        return Arrays.stream(pairs)
                .filter(pair -> tables.alike(Pairs.left(pair), Pairs.right(pair), likeness))
                .count();
    }

    private long[] ofAll() {
        var found = IntStream.range(0, people.twoTables() ? people.first() : people.size())
                .parallel()
                .filter(tables::stated)
                .mapToObj(this::of)
                .toList();
        var all = new Pairs();
        found.forEach(all::addAll);
        return all.distinct();
    }

    private Pairs of(int left) {
        var pairs = new Pairs();
        for (var right = Math.max(left + 1, people.twoTables() ? people.first() : 0); right < people.size(); right++) {
            take(left, right, pairs);
        }
        return pairs;
    }

    private void take(int left, int right, Pairs to) {
        if (tables.stated(right) && tables.alike(left, right, least)) {
            to.add(left, right);
        }
    }

    private long[] bySamples() {
        var all = new Pairs();
        for (var from = 0; from < SAMPLES; from += AT_ONCE) {
            IntStream.range(from, from + AT_ONCE)
                    .parallel()
                    .mapToObj(this::ofSample)
                    .toList()
                    .forEach(all::addAll);
            all.distinct();
        }
        return all.distinct();
    }

    /** One more bit in the sample until its blocks are small enough: nothing is dropped. */
    private Pairs ofSample(int sample) {
        var bits = (int) Math.ceil(Math.log(people.pairs() * SAMPLES / looks) / Math.log(2));
        var blocks = blocks(sample, bits);
        while (looked(blocks) > 2 * looks / SAMPLES && bits < MOST_BITS) {
            blocks = blocks(sample, ++bits);
        }
        var pairs = new Pairs();
        blocks.each((rows, from, to) -> {
            var second = second(rows, from, to);
            for (var left = from; left < second; left++) {
                for (var right = people.twoTables() ? second : left + 1; right < to; right++) {
                    take(rows[left], rows[right], pairs);
                }
            }
        });
        return pairs;
    }

    private double looked(Blocks blocks) {
        var looked = new double[1];
        blocks.each((rows, from, to) -> {
            var left = (double) second(rows, from, to) - from;
            looked[0] += people.twoTables() ? left * (to - from - left) : left * (left - 1) / 2;
        });
        return looked[0];
    }

    /** Where a block's rows of the second table begin, which come last. */
    private int second(int[] rows, int from, int to) {
        var at = from;
        while (at < to && rows[at] < people.first()) {
            at++;
        }
        return at;
    }

    private Blocks blocks(int sample, int size) {
        var random = new SplittableRandom(Mixed.of(sample + 1L));
        var bits = IntStream.range(0, size)
                .map(each -> telling[random.nextInt(telling.length)])
                .toArray();
        var keys = new long[people.size()];
        IntStream.range(0, keys.length).filter(tables::stated).forEach(row -> keys[row] = key(row, bits));
        return new Blocks(keys);
    }

    private long key(int row, int[] bits) {
        var key = 1L;
        for (var bit : bits) {
            key = key << 1 | (tables.isSet(row, bit) ? 1 : 0);
        }
        return Mixed.of(key);
    }
}
