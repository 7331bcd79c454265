package org.braid.feed.table;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Limit;

/** An XLSX with a password: its package is encrypted inside a container (MS-OFFCRYPTO). Opened it is in memory only. */
final class LockedPackage {
    private static final String HOW = "EncryptionInfo";

    /** Excel's description of the lock has about 1,200 bytes. */
    private static final int LONGEST_DESCRIPTION = 1 << 16;

    private LockedPackage() {}

    static boolean isLocked(DeliveredFile file) throws IOException {
        try (var bytes = Files.newInputStream(file.path())) {
            return FileMagic.valueOf(bytes.readNBytes(8)) == FileMagic.OLE2;
        }
    }

    static SeekableByteChannel open(DeliveredFile file, Password password) throws IOException {
        try (var container = new POIFSFileSystem(file.path().toFile(), true)) {
            checkDescription(container.getRoot());
            var lock = new EncryptionInfo(container);
            password.unlock(lock);
            return new SeekableInMemoryByteChannel(opened(file, container, lock));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] opened(DeliveredFile file, POIFSFileSystem container, EncryptionInfo lock)
            throws IOException, GeneralSecurityException {
        int most = file.limits().size(Limit.UNLOCKED_BYTES);
        try (var bytes = lock.getDecryptor().getDataStream(container)) {
            var opened = bytes.readNBytes(most);
            if (bytes.read() >= 0) {
                throw file.tooLarge(Limit.UNLOCKED_BYTES, "bytes in a locked workbook");
            }
            return opened;
        }
    }

    private static void checkDescription(DirectoryNode root) throws IOException {
        if (((DocumentEntry) root.getEntryCaseInsensitive(HOW)).getSize() > LONGEST_DESCRIPTION) {
            throw new IOException("no description of a lock");
        }
    }
}
