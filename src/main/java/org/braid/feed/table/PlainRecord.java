package org.braid.feed.table;

/**
 * Where the fields of a record end, of one in which nothing is quoted. Most are such, and then all ends are found in one
 * go: what costs is not to look at bytes but to ask after each, as the answer cannot be foreseen.
 */
final class PlainRecord {
    static final int NONE = -1;

    /** A longer record needs a closer look. */
    private static final int MOST_BYTES = 1 << 14;

    private final long delimiters;
    private final int mostBytes;
    /** Behind the place before the first field; a record has no more fields than bytes. */
    private final int[] stops = new int[MOST_BYTES + EightBytes.NUMBER + 2];

    private int fields;

    PlainRecord(char delimiter, int mostBytes) {
        delimiters = EightBytes.everywhere(delimiter);
        this.mostBytes = Math.min(mostBytes, MOST_BYTES);
    }

    /**
     * The place of the line end behind the record; {@link #NONE} where it needs a closer look.
     *
     * @param start in the piece, where a line end is somewhere behind it
     */
    int end(Piece piece, int start) {
        var end = piece.endOfLine(start);
        if (end - start > mostBytes || piece.hasQuote(start, end)) {
            return NONE;
        }
        fields = find(piece.bytes(), start, end);
        stops[fields] = end;
        return end;
    }

    private int find(byte[] text, int start, int end) {
        stops[0] = start - 1;
        var found = 0;
        for (var at = start; at < end; at += EightBytes.NUMBER) {
            for (var left = EightBytes.equal(EightBytes.at(text, at), delimiters); left != 0; left &= left - 1) {
                stops[++found] = at + EightBytes.first(left);
            }
        }
        while (stops[found] > end) {
            found--;
        }
        return found + 1;
    }

    int fields() {
        return fields;
    }

    int from(int field) {
        return stops[field] + 1;
    }

    int to(int field) {
        return stops[field + 1];
    }
}
