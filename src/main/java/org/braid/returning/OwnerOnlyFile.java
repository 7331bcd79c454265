package org.braid.returning;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.braid.report.SteadyZip;

/** A file that nobody but its owner may read, and that is there wholly or not at all. */
final class OwnerOnlyFile {
    private OwnerOnlyFile() {}

    /** Writes the file and says how its name ends. */
    interface Content {
        String write(OutputStream out) throws IOException;
    }

    /** The file; a zip carries no time of writing. */
    static Path write(Path folder, String name, Content content) throws IOException {
        Files.createDirectories(folder, rights("rwx------"));
        var timed = Files.createTempFile(folder, ".timed", "", rights("rw-------"));
        var steady = Files.createTempFile(folder, ".unfinished", "", rights("rw-------"));
        try {
            var ending = written(timed, content);
            settle(timed, steady);
            return Files.move(
                    steady,
                    folder.resolve(name + ending),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(timed);
            Files.deleteIfExists(steady);
        }
    }

    private static String written(Path file, Content content) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return content.write(out);
        }
    }

    private static void settle(Path timed, Path steady) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(steady))) {
            if (FileMagic.valueOf(timed.toFile()) == FileMagic.OOXML) {
                SteadyZip.copy(timed, out);
            } else {
                Files.copy(timed, out);
            }
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
