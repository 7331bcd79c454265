package org.braid.feed.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one column. Columns repeat themselves, so the same bytes are given the same text again: no memory for it,
 * and whoever compares it with the last finds that it is the same one. A fixed number of short texts is kept.
 */
final class RepeatedTexts {
    private static final int PLACES = 512;
    private static final int LONGEST = 40;

    /** Spreads every bit over the upper ones (Knuth, The Art of Computer Programming, volume 3, 6.4). */
    private static final long MIXING = 0x9E37_79B9_7F4A_7C15L;

    /** After so many texts it is known whether they come again. */
    private static final int TRIAL = 8_192;

    private final @Nullable Known[] known = new Known[PLACES];
    private int asked;
    private int found;

    /** By its first and its last eight bytes, which are nearly always all of it. */
    private static final class Known {
        private final long first;
        private final long last;
        private final byte[] bytes;
        private final String text;

        Known(long first, long last, byte[] bytes, String text) {
            this.first = first;
            this.last = last;
            this.bytes = bytes;
            this.text = text;
        }

        boolean is(long otherFirst, long otherLast, byte[] other, int from, int to) {
            return first == otherFirst
                    && last == otherLast
                    && bytes.length == to - from
                    && (bytes.length <= 2 * EightBytes.NUMBER
                            || Arrays.equals(bytes, 0, bytes.length, other, from, to));
        }
    }

    /** @param text has room for eight bytes behind each of its places */
    String text(byte[] text, int from, int to) {
        if (to - from > LONGEST || (asked >= TRIAL && found < asked / 2)) {
            return Utf8.text(text, from, to);
        }
        asked++;
        var first = EightBytes.firstOf(text, from, to);
        var last = EightBytes.lastOf(text, from, to);
        var mixed = ((first * MIXING) ^ last) * MIXING;
        var place = (int) (mixed >>> 32) & PLACES - 1;
        var there = known[place];
        if (there != null && there.is(first, last, text, from, to)) {
            found++;
            return there.text;
        }
        there = new Known(first, last, Arrays.copyOfRange(text, from, to), Utf8.text(text, from, to));
        known[place] = there;
        return there.text;
    }
}
