package org.braid.feed.table;

import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Limit;
import org.braid.feed.SetAside;

/**
 * What opens a locked workbook.
 *
 * @param secret the name under which it is kept; blank where the mapping names none
 */
record Password(DeliveredFile file, String secret) {

    /**
     * Lets the decryptor open the file.
     *
     * @throws SetAside when there is no password, or it is not the one
     */
    void unlock(EncryptionInfo lock) throws GeneralSecurityException {
        if (lock.getVerifier().getSpinCount() > file.limits().of(Limit.PASSWORD_ROUNDS)) {
            throw file.tooLarge(Limit.PASSWORD_ROUNDS, "rounds of hashing before it opens");
        }
        var known = secret.isBlank() ? "" : file.secret(secret).orElse("");
        var opened = (!known.isEmpty() && lock.getDecryptor().verifyPassword(known)) || isForEverybody(lock);
        if (!opened) {
            throw file.setAside(FindingCode.LOCKED, 1, why(known));
        }
    }

    /** Excel locks a workbook that is only protected against changes with a password that everybody knows. */
    private static boolean isForEverybody(EncryptionInfo lock) throws GeneralSecurityException {
        return lock.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD);
    }

    private String why(String known) {
        if (secret.isBlank()) {
            return "the mapping names no secret with the password";
        }
        return known.isEmpty()
                ? "the secret '%s' is not set".formatted(secret)
                : "the password in the secret '%s' is not the right one".formatted(secret);
    }
}
