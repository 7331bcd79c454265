package org.braid.feed.table;

/**
 * Where the fields of a record end, of one in which nothing is quoted. Most are such, and then all ends are found in one
 * go: what costs is not to look at bytes but to ask after each, as the answer cannot be foreseen.
 */
final class PlainRecord {
    static final int NONE = -1;

    /** A record with more fields needs a closer look, and so does a longer one. */
    private static final int MOST_FIELDS = 1 << 12;

    private static final long QUOTES = EightBytes.everywhere('"');

    private final long delimiters;
    private final int mostBytes;
    /** Behind the place before the first field. */
    private final int[] stops = new int[MOST_FIELDS + EightBytes.NUMBER + 1];

    private int fields;

    PlainRecord(char delimiter, int mostBytes) {
        delimiters = EightBytes.everywhere(delimiter);
        this.mostBytes = mostBytes;
    }

    /**
     * The place of the line end behind the record; {@link #NONE} where it needs a closer look.
     *
     * @param text has a line end somewhere behind the start, and room for eight bytes behind that
     */
    int end(byte[] text, int start) {
        var found = 0;
        stops[0] = start - 1;
        for (var at = start; found < MOST_FIELDS; at += EightBytes.NUMBER) {
            var word = EightBytes.at(text, at);
            var ends = EightBytes.equal(word, delimiters);
            var others = (EightBytes.perhapsEqual(word, QUOTES) | EightBytes.perhapsUpToReturn(word)) & ~ends;
            if (others != 0) {
                var other = lineEndOrQuote(text, at, others);
                if (other != 0) {
                    return end(text, at, add(at, ends & (Long.lowestOneBit(other) - 1), found), other);
                }
            }
            found = add(at, ends, found);
        }
        return NONE;
    }

    /** The first of those that were found, if it is not another character; and all that follow. */
    private static long lineEndOrQuote(byte[] text, int at, long found) {
        var left = found;
        while (left != 0 && isOther(text[at + EightBytes.first(left)])) {
            left &= left - 1;
        }
        return left;
    }

    private static boolean isOther(byte character) {
        return character != '"' && character != '\n' && character != '\r';
    }

    private int add(int at, long ends, int before) {
        var found = before;
        for (var left = ends; left != 0; left &= left - 1) {
            stops[++found] = at + EightBytes.first(left);
        }
        return found;
    }

    private int end(byte[] text, int at, int found, long other) {
        var end = at + EightBytes.first(other);
        fields = found + 1;
        stops[fields] = end;
        return text[end] == '"' || end - stops[0] > mostBytes ? NONE : end;
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
