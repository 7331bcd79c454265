package org.braid.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that nobody but the owner may read, and that get their names when all of them are whole. */
final class Unfinished implements Closeable {
    private final Path folder;
    /** Where each is until then, by its name. */
    private final Map<String, Path> files = new LinkedHashMap<>();

    Unfinished(Path folder) {
        this.folder = folder;
    }

    OutputStream create(String name) throws IOException {
        var file = OwnerOnly.unfinished(folder);
        files.put(name, file);
        return Files.newOutputStream(file);
    }

    /** Earlier files of the same names are replaced. */
    void finish() throws IOException {
        for (var file : files.entrySet()) {
            Files.move(
                    file.getValue(),
                    folder.resolve(file.getKey()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        files.clear();
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            Files.deleteIfExists(file);
        }
    }
}
