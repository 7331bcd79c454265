package org.braid.linkage;

import java.util.stream.IntStream;
import org.braid.linkage.EncodingRefused.Code;

/** The encodings of rows side by side in memory, for comparing very many of them. */
final class EncodedTables {
    private final People people;
    private final int field;
    private final int words;
    private final long[] bits;
    private final int[] ones;

    /** @param field of the encodings */
    EncodedTables(People people, int field) {
        this.people = people;
        this.field = field;
        var values = people.values().get(field);
        words = values.size() < 2 ? 0 : EncodedBits.of(values.text(1)).length;
        bits = new long[Math.multiplyExact(values.size(), words)];
        ones = new int[values.size()];
        for (var value = 1; value < values.size(); value++) {
            take(value, EncodedBits.of(values.text(value)));
        }
    }

    private void take(int value, long[] decoded) {
        if (decoded.length != words) {
            throw new EncodingRefused(
                    Code.PARAMETERS_DIFFER, "not all encodings have the same length. Encode both tables alike.");
        }
        System.arraycopy(decoded, 0, bits, value * words, words);
        ones[value] = EncodedBits.ones(decoded);
    }

    int length() {
        return words * Long.SIZE;
    }

    boolean stated(int row) {
        return people.number(field, row) != 0;
    }

    boolean isSet(int row, int bit) {
        return (bits[people.number(field, row) * words + bit / Long.SIZE] >>> bit & 1) != 0;
    }

    /** Whether two rows have at least that share in common. */
    boolean alike(int left, int right, double least) {
        var one = people.number(field, left);
        var other = people.number(field, right);
        var both = 0;
        for (var word = 0; word < words; word++) {
            both += Long.bitCount(bits[one * words + word] & bits[other * words + word]);
        }
        return 2.0 * both >= least * (ones[one] + ones[other]);
    }

    /** Bits that tell rows apart: set in neither few nor most; all, where there are hardly any. */
    int[] telling(int atLeast) {
        var telling = IntStream.range(0, length())
                .filter(bit -> {
                    var share = share(bit);
                    return share >= 0.25 && share <= 0.75;
                })
                .toArray();
        return telling.length >= atLeast
                ? telling
                : IntStream.range(0, length()).toArray();
    }

    private double share(int bit) {
        var step = Math.max(1, people.size() / 2_000);
        var set = 0;
        var seen = 0;
        for (var row = 0; row < people.size(); row += step) {
            seen += stated(row) ? 1 : 0;
            set += stated(row) && isSet(row, bit) ? 1 : 0;
        }
        return set / (double) Math.max(1, seen);
    }
}
