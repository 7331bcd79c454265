package org.braid.linkage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.braid.linkage.EncodingRefused.Code;

/** The bits of an encoding, read from hexadecimal or, as other makers of encodings write them, from Base64. */
final class EncodedBits {
    private static final int MOST_BYTES = 1 << 16;

    private EncodedBits() {}

    /** @throws EncodingRefused when the text is neither */
    static long[] of(String text) {
        var bytes = bytes(text);
        var words = new long[(bytes.length + Long.BYTES - 1) / Long.BYTES];
        ByteBuffer.wrap(Arrays.copyOf(bytes, words.length * Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(words);
        return words;
    }

    private static byte[] bytes(String text) {
        try {
            if (text.length() <= MOST_BYTES) {
                return isHexadecimal(text)
                        ? HexFormat.of().parseHex(text)
                        : Base64.getDecoder().decode(text);
            }
        } catch (IllegalArgumentException e) {
            // told below, as whatever else is no encoding
        }
        throw new EncodingRefused(
                Code.NOT_AN_ENCODING,
                "a value under the heading of encodings is none. Was the table changed after `braid link encode`?");
    }

    private static boolean isHexadecimal(String text) {
        return text.length() % 2 == 0 && text.chars().allMatch(HexFormat::isHexDigit);
    }

    static int ones(long[] bits) {
        return Arrays.stream(bits).mapToInt(Long::bitCount).sum();
    }

    /** The share of the set bits that both have set: twice the common ones to all (Dice). */
    static double dice(long[] left, long[] right) {
        var both = 0;
        for (var word = 0; word < Math.min(left.length, right.length); word++) {
            both += Long.bitCount(left[word] & right[word]);
        }
        var all = ones(left) + ones(right);
        return all == 0 ? 0 : 2.0 * both / all;
    }
}
