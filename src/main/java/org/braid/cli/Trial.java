package org.braid.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A folder beside the data with a copy of the database, to try a night on. It goes when it is closed; what a crash leaves
 * of it goes with the next command.
 */
final class Trial implements AutoCloseable {
    private final Path folder;
    private final List<Path> made;

    private Trial(Path folder, List<Path> made) {
        this.folder = folder;
        this.made = made;
    }

    /** @throws Refusal when another Braid is at work on the data, or on a trial of it */
    static Trial of(Path data) {
        var made = missing(data);
        var trial = new Trial(in(data), made);
        try {
            Files.createDirectories(data);
            made.stream().limit(1).forEach(folder -> OwnerOnly.close(folder, "rwx------"));
            if (!cleared(data)) {
                throw Refusal.ofBusy(data);
            }
            Files.createDirectory(trial.folder);
            OwnerOnly.close(trial.folder, "rwx------");
            trial.copy(data);
            return trial;
        } catch (IOException e) {
            trial.close();
            throw new Refusal(
                    4,
                    "Nothing can be tried in " + data + ": " + e.getClass().getSimpleName()
                            + ". Is there room for a copy?");
        }
    }

    /** Removes what a broken-off trial left, unless one is running. */
    static void clear(Path data) {
        try {
            cleared(data);
        } catch (IOException e) {
            throw new Refusal(
                    4,
                    "The folder " + in(data) + " cannot be removed: "
                            + e.getClass().getSimpleName() + ".");
        }
    }

    Path folder() {
        return folder;
    }

    private static Path in(Path data) {
        return data.resolve("trial");
    }

    /** From the data folder upwards. */
    private static List<Path> missing(Path data) {
        return Stream.iterate(data.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .takeWhile(folder -> !Files.exists(folder))
                .toList();
    }

    private static boolean cleared(Path data) throws IOException {
        var database = in(data).resolve(Database.FILE);
        if (Files.exists(database) && !isFree(database)) {
            return false;
        }
        FileSystemUtils.deleteRecursively(in(data));
        return true;
    }

    private static boolean isFree(Path database) throws IOException {
        try (var file = FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Under the lock that the database itself takes, so that nobody writes meanwhile. */
    private void copy(Path data) throws IOException {
        var from = data.resolve(Database.FILE);
        if (!Files.exists(from)) {
            return;
        }
        try (var source = FileChannel.open(from, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = source.tryLock()) {
            if (lock == null) {
                throw busy(data);
            }
            copy(source);
        } catch (OverlappingFileLockException e) {
            throw busy(data);
        }
    }

    private Refusal busy(Path data) {
        close();
        return Refusal.ofBusy(data);
    }

    private void copy(FileChannel source) throws IOException {
        var copy = folder.resolve(Database.FILE);
        try (var target = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var at = 0L; at < source.size(); ) {
                at += source.transferTo(at, source.size() - at, target);
            }
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
            for (var each : made) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new Refusal(4, "The folder " + folder + " cannot be removed; the next command tries again.");
        }
    }
}
