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
    private final int[] stops = new int[MOST_FIELDS + 2 * EightBytes.NUMBER];

    private int fields;

    PlainRecord(char delimiter, int mostBytes) {
        delimiters = EightBytes.everywhere(delimiter);
        this.mostBytes = mostBytes;
    }

    /** The place of the line end behind the record; {@link #NONE} where it needs a closer look. */
    int end(byte[] text, int start) {
        fields = 0;
        stops[0] = start - 1;
        for (var at = start; at - start < mostBytes && fields < MOST_FIELDS; at += EightBytes.NUMBER) {
            var word = EightBytes.at(text, at);
            var ends = EightBytes.equal(word, delimiters);
            var others = (EightBytes.equal(word, QUOTES) | EightBytes.upToReturn(word)) & ~ends;
            if (others != 0) {
                var other = lineEndOrQuote(text, at, others);
                if (other != 0) {
                    return end(text, at, ends, other);
                }
            }
            add(at, ends);
        }
        return NONE;
    }

    /** The first of those that were found, if it is not another control character; and all that follow. */
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

    private int end(byte[] text, int at, long ends, long other) {
        var end = at + EightBytes.first(other);
        if (text[end] == '"') {
            return NONE;
        }
        add(at, ends & (Long.lowestOneBit(other) - 1));
        fields++;
        stops[fields] = end;
        return end;
    }

    /** The first two are written whether they are there or not. */
    private void add(int at, long ends) {
        var next = fields;
        stops[next + 1] = at + EightBytes.first(ends);
        var left = ends & (ends - 1);
        stops[next + 2] = at + EightBytes.first(left);
        for (left &= left - 1; left != 0; left &= left - 1) {
            stops[next + 3] = at + EightBytes.first(left);
            next++;
        }
        fields += Long.bitCount(ends);
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
