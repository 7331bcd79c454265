package org.braid.feed.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last of the wanted cells of a line, as far as they are those of the line before: columns such as a frequency or an
 * authority say the same for many lines, and together they are compared faster than each is looked for.
 */
final class Unchanged {
    /** Fewer are not worth a look of their own. */
    private static final int FEWEST = 2;

    private final int[] places;
    /** The first of them, in the line before; there are none without the piece in which that stands. */
    private int first;

    private @Nullable Piece piece;
    private int from;
    private int to;

    /** @param places of the wanted cells */
    Unchanged(int[] places) {
        this.places = places;
    }

    /** The place, among the wanted ones, from which on all cells are those of the line before; behind the last if none is. */
    int begins(PlainRecord record, Piece current, int width) {
        return piece == current && isLast(width) && isSame(current.bytes(), record) ? first : places.length;
    }

    private boolean isLast(int width) {
        return places[places.length - 1] < width;
    }

    private boolean isSame(byte[] bytes, PlainRecord record) {
        return Arrays.equals(bytes, from, to, bytes, record.from(places[first]), record.to(places[places.length - 1]));
    }

    /** Notes the line for the next, and from which of the wanted places on nothing in it was new. */
    void note(int place, PlainRecord record, Piece current, int width) {
        if (places.length - place < FEWEST || !isLast(width)) {
            forget();
            return;
        }
        first = place;
        piece = current;
        from = record.from(places[place]);
        to = record.to(places[places.length - 1]);
    }

    void forget() {
        piece = null;
    }
}
