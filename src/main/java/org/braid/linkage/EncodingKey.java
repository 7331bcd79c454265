package org.braid.linkage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.braid.linkage.EncodingRefused.Code;

/**
 * The secret that two organisations share. It is never used itself: each purpose has a key of its own, derived by HKDF
 * with SHA-256 (RFC 5869), so that the bits of one field tell nothing of another's.
 */
public final class EncodingKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    /** What is typed by hand on one or two keys of the keyboard is long, and guessed nevertheless. */
    private static final int FEWEST_DISTINCT = 12;

    private static final int CHECK_BYTES = 8;
    private static final byte[] CONTEXT = "braid link encode, version 1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] extracted;

    private EncodingKey(String text) {
        extracted = hmac(new SecretKeySpec(CONTEXT, ALGORITHM), text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The key of a text; blanks around it do not count.
     *
     * @throws EncodingRefused when the text is too short or too plain to be a secret
     */
    public static EncodingKey of(String text) {
        var stripped = text.strip();
        if (stripped.length() < SHORTEST) {
            throw new EncodingRefused(
                    Code.KEY_TOO_SHORT,
                    "the key has fewer than %d characters. Make one with `openssl rand -base64 32`."
                            .formatted(SHORTEST));
        }
        if (stripped.chars().anyMatch(each -> each <= ' ' || each > '~')
                || stripped.chars().distinct().count() < FEWEST_DISTINCT) {
            throw new EncodingRefused(
                    Code.KEY_TOO_PLAIN,
                    ("the key is not one word of unaccented letters, digits and signs, %d or more of them different. "
                                    + "Make one with `openssl rand -base64 32`.")
                            .formatted(FEWEST_DISTINCT));
        }
        return new EncodingKey(stripped);
    }

    /** HMAC-SHA256 with the key of one purpose. */
    Mac of(Purpose purpose) {
        var info = (purpose.word() + '\u0001').getBytes(StandardCharsets.UTF_8);
        return mac(new SecretKeySpec(hmac(new SecretKeySpec(extracted, ALGORITHM), info), ALGORITHM));
    }

    /** @param word no two purposes have the same */
    record Purpose(String word) {
        static Purpose field(String name) {
            return new Purpose("field " + name);
        }
    }

    /** Tells whether two keys are the same and, the key being long, nothing else of it. */
    String check() {
        var check = of(new Purpose("check")).doFinal();
        return HexFormat.of().formatHex(Arrays.copyOf(check, CHECK_BYTES));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        return mac(key).doFinal(message);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "EncodingKey[" + check() + "]";
    }
}
