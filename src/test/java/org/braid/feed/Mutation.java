package org.braid.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One thing that is done to bytes.
 *
 * @param where from 0 to 1 of their length
 * @param length how many bytes it concerns
 * @param value what is written there
 */
record Mutation(Kind kind, double where, int length, int value) {
    private static final List<String> HOSTILE = List.of(
            "-1",
            "0",
            "99999999999999999999",
            "2147483647",
            "4294967295",
            "1E999999999",
            "NaN",
            "<!DOCTYPE x [<!ENTITY e 'e'>]>",
            "&e;",
            "<x>",
            "</x>",
            "<![CDATA[",
            "\"",
            "\r\n");

    /** What can happen to bytes. */
    enum Kind {
        FLIP,
        OVERWRITE,
        INSERT,
        DELETE,
        REPEAT,
        CUT,
        WRITE_HOSTILE,
        HOSTILE_NUMBER
    }

    byte[] of(byte[] bytes) {
        int at = (int) (where * bytes.length);
        int end = Math.min(bytes.length, at + length);
        var chosen = Arrays.copyOfRange(bytes, at, end);
        return switch (kind) {
            case FLIP -> joined(bytes, at, flipped(chosen), end);
            case OVERWRITE -> joined(bytes, at, filled(chosen.length), end);
            case INSERT -> joined(bytes, at, filled(length), at);
            case DELETE -> joined(bytes, at, new byte[0], end);
            case REPEAT -> joined(bytes, end, chosen, end);
            case CUT -> Arrays.copyOf(bytes, at);
            case WRITE_HOSTILE -> joined(bytes, at, hostile(), at);
            case HOSTILE_NUMBER -> numbered(bytes, at);
        };
    }

    /** Puts another number into the place of the next one. */
    private byte[] numbered(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && !isDigit(bytes[at])) {
            at++;
        }
        int end = at;
        while (end < bytes.length && isDigit(bytes[end])) {
            end++;
        }
        return joined(bytes, at, hostile(), end);
    }

    private static boolean isDigit(byte next) {
        return next >= '0' && next <= '9';
    }

    private byte[] hostile() {
        return HOSTILE.get(value % HOSTILE.size()).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] filled(int size) {
        var filled = new byte[size];
        Arrays.fill(filled, (byte) value);
        return filled;
    }

    private byte[] flipped(byte[] chosen) {
        for (int at = 0; at < chosen.length; at++) {
            chosen[at] ^= (byte) value;
        }
        return chosen;
    }

    private static byte[] joined(byte[] bytes, int at, byte[] between, int rest) {
        var joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, at);
        joined.writeBytes(between);
        joined.write(bytes, rest, bytes.length - rest);
        return joined.toByteArray();
    }
}
