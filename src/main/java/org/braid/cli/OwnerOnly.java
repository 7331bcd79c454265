package org.braid.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Writes what nobody but the owner may read. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** The whole text or nothing; never for a moment readable by others. */
    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole of it or nothing; never for a moment readable by others. */
    static void write(Path file, byte[] content) {
        written(file, to -> Files.write(to, content));
    }

    /** What is written bit by bit, as a text. */
    interface Text {
        void to(Writer writer) throws IOException;
    }

    /** The whole text or nothing, however long; a pipe or a terminal in place of a file takes it as it comes. */
    static void write(Path file, Text text) {
        written(file, to -> {
            try (var writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
                text.to(writer);
            }
        });
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static void written(Path file, Writing writing) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writing.to(file);
            } else {
                whole(file, writing);
            }
        } catch (IOException e) {
            throw new Refusal(4, file + " cannot be written: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static void whole(Path file, Writing writing) throws IOException {
        var unfinished = unfinished(folderOf(file));
        try {
            writing.to(unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    /** A new file in the folder, which only its owner may read. */
    static Path unfinished(Path folder) throws IOException {
        return Files.createTempFile(folder, ".unfinished", "", rights(folder));
    }

    /** The folder, which is made when it is not there. One that was there may be open to others; what stands in it is not. */
    static void folder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                close(folder, "rwx------");
            }
        } catch (IOException e) {
            throw new Refusal(
                    4,
                    "The data folder " + folder + " cannot be made: "
                            + e.getClass().getSimpleName() + ".");
        }
    }

    /** Takes the rights of all others away, where the file system knows rights. */
    static void close(Path path, String rights) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            }
        } catch (IOException e) {
            throw new Refusal(
                    4,
                    "The rights of " + path + " cannot be set: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static FileAttribute<?>[] rights(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
