package org.braid.feed.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Limit;
import org.braid.feed.Parts;
import org.braid.feed.SetAside;

/** An XLSX with a password: its package is encrypted inside a container (MS-OFFCRYPTO). Opened it is in memory only. */
public final class LockedPackage {
    private static final String HOW = "EncryptionInfo";
    private static final String WHAT = "EncryptedPackage";

    /** Excel's description of the lock has about 1,200 bytes. */
    private static final int LONGEST_DESCRIPTION = 1 << 16;

    private LockedPackage() {}

    static boolean isLocked(DeliveredFile file) throws IOException {
        try (var bytes = Files.newInputStream(file.path())) {
            return FileMagic.valueOf(bytes.readNBytes(8)) == FileMagic.OLE2;
        }
    }

    /**
     * A workbook's parts, whether it is locked or not; nothing where no secret opens it.
     *
     * @param secrets the names under which passwords are kept
     */
    public static Optional<Parts> parts(DeliveredFile file, List<String> secrets) throws IOException {
        if (!isLocked(file)) {
            return Optional.of(Parts.open(file));
        }
        // Without a secret, the password that everybody knows is tried.
        return Stream.concat(secrets.stream(), Stream.of(""))
                .flatMap(secret -> parts(file, secret).stream())
                .findFirst();
    }

    private static Optional<Parts> parts(DeliveredFile file, String secret) {
        try {
            return Optional.of(Parts.open(file, open(file, new Password(file, secret))));
        } catch (SetAside notThis) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** Not more than there was before: POI finds no end where a stream says that it is longer than it is. */
    private static byte[] opened(DeliveredFile file, POIFSFileSystem container, EncryptionInfo lock)
            throws IOException, GeneralSecurityException {
        int size = size(container.getRoot(), WHAT);
        if (size > file.limits().of(Limit.UNLOCKED_BYTES)) {
            throw file.tooLarge(Limit.UNLOCKED_BYTES, "bytes in a locked workbook");
        }
        try (var bytes = lock.getDecryptor().getDataStream(container)) {
            return bytes.readNBytes(size);
        }
    }

    private static void checkDescription(DirectoryNode root) throws IOException {
        if (size(root, HOW) > LONGEST_DESCRIPTION) {
            throw new IOException("no description of a lock");
        }
    }

    private static int size(DirectoryNode root, String name) throws IOException {
        return ((DocumentEntry) root.getEntryCaseInsensitive(name)).getSize();
    }
}
