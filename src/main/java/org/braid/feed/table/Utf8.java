package org.braid.feed.table;

import java.nio.charset.StandardCharsets;

/** Text in UTF-8, looked at without making a text of it. */
final class Utf8 {
    private Utf8() {}

    static boolean isAscii(byte[] text, int from, int to) {
        var bits = 0L;
        var at = from;
        for (; at + 4 * Long.BYTES <= to; at += 4 * Long.BYTES) {
            bits |= EightBytes.at(text, at)
                    | EightBytes.at(text, at + Long.BYTES)
                    | EightBytes.at(text, at + 2 * Long.BYTES)
                    | EightBytes.at(text, at + 3 * Long.BYTES);
        }
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            bits |= EightBytes.at(text, at);
        }
        for (; at < to; at++) {
            bits |= text[at];
        }
        return EightBytes.notAscii(bits) == 0;
    }

    /** As Java counts them: two for what is outside the basic plane. */
    static int characters(byte[] text, int from, int to) {
        var count = 0;
        for (var at = from; at < to; at++) {
            var isInside = (text[at] & 0xC0) == 0x80;
            var isPair = (text[at] & 0xF8) == 0xF0;
            count += isInside ? 0 : isPair ? 2 : 1;
        }
        return count;
    }

    /** The two characters of a CR LF are one. */
    static int lineBreaks(byte[] text, int from, int to) {
        var count = 0;
        for (var at = from; at < to; at++) {
            if (text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n')) {
                count++;
            }
        }
        return count;
    }

    static boolean isBlank(byte[] text, int from, int to) {
        if (from < to && text[from] > ' ') {
            return false;
        }
        for (var at = from; at < to; at++) {
            if (text[at] > ' ' || text[at] < 0) {
                return text[at] < 0 && Blank.isBlank(text(text, from, to));
            }
        }
        return true;
    }

    static String text(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
