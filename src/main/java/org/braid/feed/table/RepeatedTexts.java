package org.braid.feed.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one column. Columns repeat themselves, so the same bytes are given the same text again: no memory for it,
 * and whoever compares it with the last finds that it is the same one. A fixed number of short texts is kept; of more than
 * that, looking for one would cost more than making it.
 */
final class RepeatedTexts {
    private static final int PLACES = 512;

    /** Leaves as many of the upper bits as the places have. */
    private static final int TO_PLACE = Long.numberOfLeadingZeros(PLACES - 1);

    private static final int LONGEST = 40;

    /** Spreads every bit over the upper ones (Knuth, The Art of Computer Programming, volume 3, 6.4). */
    private static final long MIXING = 0x9E37_79B9_7F4A_7C15L;

    /** After so many texts it is known whether they come again. */
    private static final int TRIAL = 8_192;

    private final @Nullable Known[] known = new Known[PLACES];
    private boolean isWorthIt = true;
    private int asked;
    private int found;

    /** By its first and its last eight bytes, which are nearly always all of it. */
    private static final class Known {
        private final long first;
        private final long last;
        private final int length;
        private final byte[] bytes;
        private final String text;

        Known(long first, long last, byte[] bytes, String text) {
            this.first = first;
            this.last = last;
            this.length = bytes.length;
            this.bytes = bytes;
            this.text = text;
        }

        boolean is(long otherFirst, long otherLast, byte[] other, int from, int to) {
            return first == otherFirst
                    && last == otherLast
                    && length == to - from
                    && (length <= 2 * EightBytes.NUMBER || Arrays.equals(bytes, 0, length, other, from, to));
        }
    }

    String text(Piece piece, int from, int to) {
        return isWorthIt && to - from <= LONGEST ? known(piece, from, to) : piece.text(from, to);
    }

    private String known(Piece piece, int from, int to) {
        var text = piece.bytes();
        var first = EightBytes.firstOf(text, from, to);
        var last = EightBytes.lastOf(text, from, to);
        var place = (int) ((((first * MIXING) ^ last) * MIXING) >>> TO_PLACE);
        var there = known[place];
        var isKnown = there != null && there.is(first, last, text, from, to);
        if (asked < TRIAL) {
            count(isKnown);
        }
        if (isKnown) {
            return there.text;
        }
        there = new Known(first, last, Arrays.copyOfRange(text, from, to), piece.text(from, to));
        known[place] = there;
        return there.text;
    }

    private void count(boolean isKnown) {
        asked++;
        found += isKnown ? 1 : 0;
        isWorthIt = asked < TRIAL || found > asked / 2;
    }
}
