package org.braid.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds line feeds, eight bytes and more at a time. */
final class LineFeeds {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final int FOUR_LONGS = 4 * Long.BYTES;

    private LineFeeds() {}

    /** @return the place of the first, or {@code to} where there is none */
    static int find(byte[] bytes, int from, int to) {
        int at = from;
        while (at + FOUR_LONGS <= to && !isInFourLongs(bytes, at)) {
            at += FOUR_LONGS;
        }
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long zeros = zeros(bytes, at);
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Four at once: one branch for all of them. */
    private static boolean isInFourLongs(byte[] bytes, int at) {
        return (zeros(bytes, at)
                        | zeros(bytes, at + Long.BYTES)
                        | zeros(bytes, at + 2 * Long.BYTES)
                        | zeros(bytes, at + 3 * Long.BYTES))
                != 0;
    }

    /** @return a set bit for the first of eight bytes that is a line feed; 0 where none is */
    private static long zeros(byte[] bytes, int at) {
        long differences = (long) EIGHT.get(bytes, at) ^ LINE_FEEDS;
        return (differences - ONES) & ~differences & HIGH_BITS;
    }
}
