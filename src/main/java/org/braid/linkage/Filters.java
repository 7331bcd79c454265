package org.braid.linkage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import org.braid.linkage.EncodingKey.Purpose;

/**
 * Makes one filter of all that is stated of a person, the cryptographic long-term key of Schnell, Bachteler and Reiher
 * (2011), and hardens it.
 */
final class Filters {
    private static final int SHORT = 1 << Short.SIZE;

    private final EncodingPlan plan;
    private final Map<Kind, GramHashing> hashing = new HashMap<>();
    private final Mac flips;

    Filters(EncodingPlan plan, EncodingKey key) {
        this.plan = plan;
        for (var field : plan.fields()) {
            hashing.put(field.kind(), new GramHashing(key.of(Purpose.field(field.name())), plan.unfolded()));
        }
        flips = key.of(new Purpose("flips"));
    }

    /** @param values by field of the plan, in the form in which they are compared; blank where nothing is stated */
    byte[] of(List<String> values) {
        var salt = salt(values);
        var filter = new BitSet(plan.unfolded());
        for (var at = 0; at < values.size(); at++) {
            if (!values.get(at).isEmpty()) {
                set(filter, plan.fields().get(at), values.get(at), salt);
            }
        }
        return flipped(bytes(folded(filter)));
    }

    private String salt(List<String> values) {
        for (var at = 0; plan.salted() && at < values.size(); at++) {
            if (plan.fields().get(at).kind() == Kind.BIRTH_DATE
                    && !values.get(at).isEmpty()) {
                return values.get(at).substring(0, 4) + '|';
            }
        }
        return "";
    }

    /** Every part sets about as many places, so that a long value weighs no more than a short one. */
    private void set(BitSet filter, EncodedField field, String value, String salt) {
        var kind = field.kind();
        var grams = Grams.of(kind, value);
        var number = Math.max(1, Math.round((float) field.bits() / grams.size()));
        for (var gram : grams) {
            var places = hashing(kind).places(kind == Kind.BIRTH_DATE ? gram : salt + gram, number);
            for (var at = 0; at < number; at++) {
                filter.set(places[at]);
            }
        }
    }

    private GramHashing hashing(Kind kind) {
        return Objects.requireNonNull(hashing.get(kind), "each field of the plan has its own");
    }

    private BitSet folded(BitSet filter) {
        var folded = filter;
        for (var length = plan.unfolded(); length > plan.length(); length /= 2) {
            var half = folded.get(0, length / 2);
            half.xor(folded.get(length / 2, length));
            folded = half;
        }
        return folded;
    }

    private byte[] bytes(BitSet filter) {
        var bytes = new byte[plan.length() / Byte.SIZE];
        filter.stream().forEach(bit -> bytes[bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE));
        return bytes;
    }

    /** The chance hangs on the whole filter: who is described alike twice is encoded alike, and nobody learns by asking again. */
    private byte[] flipped(byte[] filter) {
        if (plan.flip() == 0) {
            return filter;
        }
        var limit = (int) Math.round(plan.flip() * SHORT);
        var seed = flips.doFinal(filter);
        var drawn = ByteBuffer.allocate(0);
        var flipped = filter.clone();
        for (var bit = 0; bit < plan.length(); bit++) {
            if (!drawn.hasRemaining()) {
                drawn = more(seed, bit);
            }
            if ((drawn.getShort() & SHORT - 1) < limit) {
                flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            }
        }
        return flipped;
    }

    private ByteBuffer more(byte[] seed, int from) {
        flips.update(seed);
        return ByteBuffer.wrap(flips.doFinal(Integer.toString(from).getBytes(StandardCharsets.US_ASCII)));
    }
}
