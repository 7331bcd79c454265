package org.braid.person;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 60 bits of a text's SHA-256 in Crockford's base 32, which has no letters that look like digits. */
final class ShortId {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS_PER_CHARACTER = 5;

    private ShortId() {}

    static String of(String prefix, String text) {
        var bits = new BigInteger(1, sha256(text))
                .shiftRight(256 - LENGTH * BITS_PER_CHARACTER)
                .longValueExact();
        var id = new StringBuilder(prefix);
        for (var shift = (LENGTH - 1) * BITS_PER_CHARACTER; shift >= 0; shift -= BITS_PER_CHARACTER) {
            id.append(CROCKFORD.charAt((int) (bits >> shift) & 31));
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
