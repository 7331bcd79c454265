package org.braid.returning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * What keeps a workbook from others: what came locked goes back locked, with the password that its sender knows.
 *
 * @param password to try; where there is none, or it opens nothing, the one that everybody knows is tried
 */
record Lock(Optional<String> password) {
    /** What Excel asks for since 2013. */
    private static final CipherAlgorithm CIPHER = CipherAlgorithm.aes256;

    private static final HashAlgorithm HASH = HashAlgorithm.sha512;

    /** @throws EncryptedDocumentException where no password opens it */
    Workbook open(Path file) throws IOException {
        if (password.isPresent()) {
            try {
                return open(file, password.get());
            } catch (EncryptedDocumentException notThis) {
                return open(file, Decryptor.DEFAULT_PASSWORD);
            }
        }
        return open(file, Decryptor.DEFAULT_PASSWORD);
    }

    private static Workbook open(Path file, String password) throws IOException {
        // Never by its path: then POI would write its changes into the archive.
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return WorkbookFactory.create(bytes, password);
        }
    }

    /** Writes what was opened from the file, locked if that is. */
    void write(Workbook workbook, Path file, OutputStream out) throws IOException {
        var key = password.orElse(Decryptor.DEFAULT_PASSWORD);
        if (workbook instanceof HSSFWorkbook old) {
            write(old, old.getEncryptionInfo() == null ? Optional.empty() : Optional.of(key), out);
        } else if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
            lock(workbook, key, out);
        } else {
            workbook.write(out);
        }
    }

    /** POI takes the password of an old workbook from the thread. */
    private static void write(HSSFWorkbook workbook, Optional<String> key, OutputStream out) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(key.orElse(null));
        try {
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** The salts are anew each time, so the same workbook has other bytes. */
    private static void lock(Workbook workbook, String key, OutputStream out) throws IOException {
        try (var container = new POIFSFileSystem()) {
            var lock = new EncryptionInfo(EncryptionMode.agile, CIPHER, HASH, -1, -1, null);
            lock.getEncryptor().confirmPassword(key);
            try (var content = lock.getEncryptor().getDataStream(container)) {
                workbook.write(content);
            }
            container.writeFilesystem(out);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
