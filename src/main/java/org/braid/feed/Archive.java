package org.braid.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;

/** Keeps what was received, byte for byte, under its SHA-256; the same bytes are kept once. For the owner's eyes only. */
public final class Archive {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final FileAttribute<?>[] OWNER_ONLY_FILE = ownerOnly("rw-------");
    private static final FileAttribute<?>[] OWNER_ONLY_FOLDER = ownerOnly("rwx------");

    private final Path root;
    private final Optional<Path> beneath;

    /**
     * An archive in a folder.
     *
     * @param root made when the first bytes come
     */
    public Archive(Path root) {
        this(root, Optional.empty());
    }

    private Archive(Path root, Optional<Path> beneath) {
        this.root = root;
        this.beneath = beneath;
    }

    /** Keeps what is new in this folder, and finds the rest in an archive beneath, which stays as it is. */
    public static Archive over(Path beneath, Path root) {
        return new Archive(root, Optional.of(beneath));
    }

    /** Keeps bytes that have no name of their own yet. */
    public Kept keep(InputStream bytes, Limits limits) {
        return keep(bytes, "delivery", limits);
    }

    /**
     * Keeps all bytes of the stream, or none: they are on the disk when this returns.
     *
     * @param fileName for the finding when the file is too large
     * @throws SetAside when there are more than the limits allow
     */
    public Kept keep(InputStream bytes, String fileName, Limits limits) {
        try {
            var incoming = folder(root.resolve("incoming"));
            var part = Files.createTempFile(incoming, "delivery-", ".part", OWNER_ONLY_FILE);
            try {
                var digest = sha256();
                var length = copy(bytes, part, digest, fileName, limits);
                return settle(part, HexFormat.of().formatHex(digest.digest()), length);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bytes of this SHA-256 are, or would be. */
    public Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in 64 small hexadecimal digits.");
        }
        var own = within(root, sha256);
        return beneath.map(folder -> within(folder, sha256))
                .filter(path -> Files.exists(path) && !Files.exists(own))
                .orElse(own);
    }

    private static Path within(Path folder, String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static long copy(InputStream bytes, Path part, MessageDigest digest, String fileName, Limits limits)
            throws IOException {
        var buffer = new byte[1 << 16];
        long length = 0;
        try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                length += read;
                if (length > limits.bytes()) {
                    throw tooLarge(fileName, limits);
                }
                digest.update(buffer, 0, read);
                write(file, ByteBuffer.wrap(buffer, 0, read));
            }
            file.force(true);
        }
        return length;
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Gives the part its name. A file of that name but another length is a leftover of a broken disk, and replaced. */
    private Kept settle(Path part, String sha256, long length) throws IOException {
        var known = path(sha256);
        if (Files.exists(known) && Files.size(known) == length) {
            return new Kept(sha256, length, known);
        }
        var path = within(root, sha256);
        var folder = folder(root.resolve(sha256.substring(0, 2)));
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
        return new Kept(sha256, length, path);
    }

    private Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            sync(root);
        }
        return folder;
    }

    /** A new name is only safe once its folder is on the disk, too. Windows cannot open a folder and needs no such step. */
    private static void sync(Path folder) throws IOException {
        if (OWNER_ONLY_FOLDER.length > 0) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static SetAside tooLarge(String fileName, Limits limits) {
        var value = "more than %d bytes".formatted(limits.bytes());
        return new SetAside(new Finding(FindingCode.TOO_LARGE, SourceRef.line(fileName, 1), "", value));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
