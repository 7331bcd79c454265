package org.braid.feed.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes together. What is found is the high bit of each byte that is looked for, and no other bit: exactly
 * those, since no sum here carries from one byte into the next (after Warren, Hacker's Delight, 6-1).
 */
final class EightBytes {
    static final int NUMBER = Long.BYTES;

    private static final long HIGH_BITS = everywhere(0x80);
    private static final long LOW_BITS = everywhere(0x7F);

    /** Added to a byte it leaves the high bit alone up to CR. */
    private static final long UP_TO_RETURN = everywhere(0x7F - '\r');

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightBytes() {}

    /** The first of them is lowest. */
    static long at(byte[] bytes, int from) {
        return (long) WORDS.get(bytes, from);
    }

    /** Of a text its first eight bytes, or all of it, which needs room behind it. */
    static long firstOf(byte[] bytes, int from, int to) {
        var word = at(bytes, from);
        return to - from >= NUMBER ? word : word & ((1L << ((to - from) * Byte.SIZE)) - 1);
    }

    /** Of a text its last eight bytes, or all of it. */
    static long lastOf(byte[] bytes, int from, int to) {
        return to - from >= NUMBER ? at(bytes, to - NUMBER) : firstOf(bytes, from, to);
    }

    static long everywhere(int character) {
        return 0x0101_0101_0101_0101L * character;
    }

    /** Those that are one character. */
    static long equal(long word, long everywhere) {
        var others = word ^ everywhere;
        return ~((others & LOW_BITS) + LOW_BITS | others) & HIGH_BITS;
    }

    /** Control characters up to CR, the line ends among them. */
    static long upToReturn(long word) {
        return ~((word & LOW_BITS) + UP_TO_RETURN | word) & HIGH_BITS;
    }

    /** Those that are not ASCII. */
    static long notAscii(long word) {
        return word & HIGH_BITS;
    }

    /** The place of the first that was found; {@link #NUMBER} where none was. */
    static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }
}
