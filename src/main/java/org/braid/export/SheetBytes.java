package org.braid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** XML as bytes, through one buffer: no text is made of what is known to be ASCII. */
final class SheetBytes {
    private static final int SIZE = 1 << 16;
    private static final int LONGEST_CHARACTER = 6; // &quot; and &amp; are shorter than a cell's longest escape
    private static final char REPLACEMENT = '\uFFFD';

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    SheetBytes(OutputStream out) {
        this.out = out;
    }

    /** Writes bytes as they are; at most a buffer of them. */
    void raw(byte[] bytes) throws IOException {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    void raw(String ascii) throws IOException {
        raw(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    void number(long number) throws IOException {
        room(20);
        if (number < 0) {
            buffer[used++] = '-';
        }
        digits(number < 0 ? -number : number, 1);
    }

    /** A number of hundredths, or of another decimal part, with a point: 120450 and 2 digits are 1204.50. */
    void decimal(long minor, int digits) throws IOException {
        room(24);
        long size = minor < 0 ? -minor : minor;
        if (minor < 0) {
            buffer[used++] = '-';
        }
        long unit = 1;
        for (int digit = 0; digit < digits; digit++) {
            unit *= 10;
        }
        digits(size / unit, 1);
        if (digits > 0) {
            buffer[used++] = '.';
            digits(size % unit, digits);
        }
    }

    private void digits(long number, int least) {
        int count = least;
        for (long rest = number / power(least); rest > 0; rest /= 10) {
            count++;
        }
        long rest = number;
        for (int at = used + count - 1; at >= used; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += count;
    }

    private static long power(int digits) {
        long power = 1;
        for (int digit = 0; digit < digits; digit++) {
            power *= 10;
        }
        return power;
    }

    /** Text inside an element: escaped, and without what XML cannot hold. */
    void text(String text, int length) throws IOException {
        for (int at = 0; at < length; at++) {
            room(LONGEST_CHARACTER);
            char next = text.charAt(at);
            if (next < 0x80) {
                ascii(next);
            } else if (Character.isSurrogate(next)) {
                at += surrogate(text, at, length);
            } else {
                wide(next >= 0xFFFE ? REPLACEMENT : next);
            }
        }
    }

    private void ascii(char next) throws IOException {
        switch (next) {
            case '&' -> raw(AMPERSAND);
            case '<' -> raw(LESS);
            case '>' -> raw(GREATER);
            default -> {
                if (next >= ' ' || next == '\t' || next == '\n') {
                    buffer[used++] = (byte) next;
                }
            }
        }
    }

    private static final byte[] AMPERSAND = "&amp;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LESS = "&lt;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GREATER = "&gt;".getBytes(StandardCharsets.US_ASCII);

    private void wide(int code) {
        if (code >= 0x800) {
            buffer[used++] = (byte) (0xE0 | (code >> 12));
            buffer[used++] = (byte) (0x80 | ((code >> 6) & 0x3F));
        } else {
            buffer[used++] = (byte) (0xC0 | (code >> 6));
        }
        buffer[used++] = (byte) (0x80 | (code & 0x3F));
    }

    /** A character of two halves; a half alone is none. Says how many more were taken. */
    private int surrogate(String text, int at, int length) {
        char high = text.charAt(at);
        if (!Character.isHighSurrogate(high) || at + 1 == length || !Character.isLowSurrogate(text.charAt(at + 1))) {
            wide(REPLACEMENT);
            return 0;
        }
        int code = Character.toCodePoint(high, text.charAt(at + 1));
        buffer[used++] = (byte) (0xF0 | (code >> 18));
        buffer[used++] = (byte) (0x80 | ((code >> 12) & 0x3F));
        buffer[used++] = (byte) (0x80 | ((code >> 6) & 0x3F));
        buffer[used++] = (byte) (0x80 | (code & 0x3F));
        return 1;
    }

    private void room(int bytes) throws IOException {
        if (used + bytes > SIZE) {
            flush();
        }
    }

    /** Hands on what is written; the stream below is left open. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
