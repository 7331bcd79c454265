package org.braid.cli;

import java.io.IOException;
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
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        try {
            var unfinished = unfinished(folder);
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal(4, file + " cannot be written: " + e.getClass().getSimpleName() + ".");
        }
    }

    /** A new file in the folder, which only its owner may read. */
    static Path unfinished(Path folder) throws IOException {
        return Files.createTempFile(folder, ".unfinished", "", rights(folder));
    }

    private static FileAttribute<?>[] rights(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
