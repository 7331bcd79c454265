package org.braid.linkage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/**
 * Where the parts of one field's values set bits: random hashing. Each place is drawn by itself from the stream that
 * HMAC-SHA256 makes of the part. Double hashing would take all places of a part from two numbers, and leave so few
 * patterns that they can be found again (Niedermeyer, Steinmetzer, Kroll and Schnell 2014).
 */
final class GramHashing {
    private static final int[] NONE = {};

    private final Mac mac;
    private final int length;
    private final Map<String, int[]> known = new HashMap<>();

    /** @param length of the filter in bits */
    GramHashing(Mac mac, int length) {
        this.mac = mac;
        this.length = length;
    }

    /** The first places of a part: at least as many as asked for. */
    int[] places(String gram, int number) {
        var places = known.getOrDefault(gram, NONE);
        if (places.length < number) {
            places = drawn(gram, places, number);
            known.put(gram, places);
        }
        return places;
    }

    private int[] drawn(String gram, int[] before, int number) {
        var message = (gram + '\u0000').getBytes(StandardCharsets.UTF_8);
        var ints = mac.getMacLength() / Integer.BYTES;
        var places = Arrays.copyOf(before, (number + ints - 1) / ints * ints);
        for (var block = before.length / ints; block < places.length / ints; block++) {
            mac.update(message);
            var drawn = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(block).array()));
            for (var at = 0; at < ints; at++) {
                places[block * ints + at] = (int) (((drawn.getInt() & 0xffff_ffffL) * length) >>> Integer.SIZE);
            }
        }
        return places;
    }
}
