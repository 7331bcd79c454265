package org.braid.fetch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Where one source's delivery stands for the night to take in, and what is known of the source beside it. */
final class Inbox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String UNFINISHED = ".unfinished";

    private final String feed;
    private final Path folder;
    private final Path known;

    /** @param data the folder of all that is fetched, and of what is known of each source */
    Inbox(Path data, String feed) throws IOException {
        this.feed = feed;
        folder = ownFolder(data.resolve("fetched").resolve(feed));
        ownFolder(data.resolve("sources"));
        known = known(data, feed);
        clear(Inbox::isUnfinished); // what a fetch that was broken off left
    }

    /** Where it stands what is known of a source. */
    static Path known(Path data, String feed) {
        return data.resolve("sources").resolve(feed + ".json");
    }

    /** A delivery that is written, and not yet seen by anybody. */
    record Written(Path file, String sha256) {}

    /** What was known, if it answers the same question and its delivery is still there as it was. */
    Optional<Known> known(String question) throws IOException {
        var read = Known.read(known).filter(one -> one.question().equals(question));
        return read.isPresent() && isThere(read.get()) ? read : Optional.empty();
    }

    private boolean isThere(Known read) throws IOException {
        var file = file(read.file());
        return Files.isRegularFile(file) && sha256(file).equals(read.sha256());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** A file that only its owner may read, and that no night takes. */
    Path unfinished() throws IOException {
        return Files.createTempFile(folder, UNFINISHED, "");
    }

    /**
     * Writes all lines. A delivery that was made before, as when a change was taken back, is told from the earlier one by
     * blank lines at its end, since the same content counts once.
     */
    Written write(Holdings all, Optional<Known> before) throws IOException {
        var file = unfinished();
        var digest = digest();
        try (var out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
            all.write(out);
            out.flush();
            while (wasMadeBefore(digest, before)) {
                out.write('\n');
                out.flush();
            }
        }
        return new Written(file, HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean wasMadeBefore(MessageDigest digest, Optional<Known> before) {
        var sha256 = sofar(digest);
        return before.filter(known ->
                        !known.sha256().equals(sha256) && known.before().contains(sha256))
                .isPresent();
    }

    /** The delivery is there from now on, whole; then it is known. */
    void publish(Written written, Known now) throws IOException {
        Files.move(written.file(), file(now.file()), StandardCopyOption.ATOMIC_MOVE);
        remember(now);
    }

    /** The delivery is there already. */
    void forget(Written written) throws IOException {
        Files.delete(written.file());
    }

    void remember(Known now) throws IOException {
        var file = Files.createTempFile(known.getParent(), UNFINISHED, "");
        Files.write(file, now.json());
        Files.move(file, known, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // A delivery holds all that is known, so the earlier ones say nothing more; the archive has them.
        clear(name -> !isUnfinished(name) && !name.equals(now.file()));
    }

    private static boolean isUnfinished(String name) {
        return name.startsWith(UNFINISHED);
    }

    private void clear(Predicate<String> names) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (names.test(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    String name(Instant until, String sha256) {
        return "%s-%s-%s.ndjson".formatted(feed, TIME.format(until), sha256.substring(0, 8));
    }

    private static String sha256(Path file) throws IOException {
        var digest = digest();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sofar(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied.", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static Path ownFolder(Path folder) throws IOException {
        var posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        var rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        return Files.createDirectories(folder, rights);
    }
}
