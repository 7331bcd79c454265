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

    private static final class Known {
        private final byte[] bytes;
        private final String text;

        Known(byte[] bytes, String text) {
            this.bytes = bytes;
            this.text = text;
        }

        boolean is(byte[] other, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, other, from, to);
        }
    }

    String text(byte[] text, int from, int to) {
        if (to - from > LONGEST || (asked >= TRIAL && found < asked / 2)) {
            return Utf8.text(text, from, to);
        }
        asked++;
        var place = place(text, from, to);
        var there = known[place];
        if (there != null && there.is(text, from, to)) {
            found++;
            return there.text;
        }
        there = new Known(Arrays.copyOfRange(text, from, to), Utf8.text(text, from, to));
        known[place] = there;
        return there.text;
    }

    private static int place(byte[] text, int from, int to) {
        var hash = 0L;
        var at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ EightBytes.at(text, at)) * MIXING;
        }
        var rest = (to - at) * Byte.SIZE;
        if (rest > 0) {
            var last = EightBytes.at(text, at) & ((1L << rest) - 1);
            hash = (hash ^ last) * MIXING;
        }
        return (int) (hash >>> 32) & PLACES - 1;
    }
}
