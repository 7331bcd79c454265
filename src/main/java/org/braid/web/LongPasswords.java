package org.braid.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords too long to be guessed, compared in constant time. The hashes are kept in memory only, and every request
 * logs in: a slow hash would protect nothing and cost each answer a tenth of a second.
 */
final class LongPasswords implements PasswordEncoder {
    @Override
    public String encode(CharSequence password) {
        return HexFormat.of().formatHex(hash(password));
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
        return MessageDigest.isEqual(hash(password), HexFormat.of().parseHex(encoded));
    }

    private static byte[] hash(CharSequence password) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(password.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
