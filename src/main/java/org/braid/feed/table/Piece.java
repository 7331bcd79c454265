package org.braid.feed.table;

import java.nio.charset.StandardCharsets;

/**
 * A piece of a file as it stands in memory: its bytes, and a text in which each byte is one character. What looks for a
 * character in a text has been written for the processor; nothing in the library looks for a byte among bytes.
 */
final class Piece {
    private final byte[] bytes;
    private final String characters;
    private int lineFeed = -1;
    private int carriageReturn = -1;
    private int quote = -1;

    /** @param length with a line end in the last place; there is room for eight bytes behind it */
    Piece(byte[] bytes, int length) {
        this.bytes = bytes;
        this.characters = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        return bytes;
    }

    String text(int from, int to) {
        return isShortAscii(from, to) ? characters.substring(from, to) : Utf8.text(bytes, from, to);
    }

    /** A longer one is looked through as it is made. */
    private boolean isShortAscii(int from, int to) {
        return to - from <= 2 * EightBytes.NUMBER
                && EightBytes.notAscii(EightBytes.firstOf(bytes, from, to) | EightBytes.lastOf(bytes, from, to)) == 0;
    }

    boolean isBlank(int from, int to) {
        return Utf8.isBlank(bytes, from, to);
    }

    /** The place of the next line feed or carriage return; asked from left to right. */
    int endOfLine(int from) {
        if (lineFeed < from) {
            lineFeed = next('\n', from);
        }
        if (carriageReturn < from) {
            carriageReturn = next('\r', from);
        }
        return Math.min(lineFeed, carriageReturn);
    }

    /** Whether there is a quotation mark; asked from left to right. */
    boolean hasQuote(int from, int to) {
        if (quote < from) {
            quote = next('"', from);
        }
        return quote < to;
    }

    private int next(char character, int from) {
        var place = characters.indexOf(character, from);
        return place < 0 ? characters.length() : place;
    }
}
