package org.braid.fhir;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.braid.audit.Night;
import org.braid.report.RecordFhir;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One export of everybody: all of it as one night knew, in a folder that only its owner can read. */
final class BulkJob implements Runnable {
    static final String DELETED = "deleted.ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(BulkJob.class);

    private final Shelf shelf;
    private final Asked asked;
    private final Path folder;
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Map<String, Long> counts;
    private volatile long deletions;
    private volatile boolean failed;

    /**
     * What is asked.
     *
     * @param request the address it was asked by
     * @param types only these; all when there is none
     * @param since only records in versions that are known since after this; null for all
     * @param begun for how long it is kept
     */
    record Asked(
            String request,
            Night night,
            Set<String> types,
            @Nullable Instant since,
            Instant begun) {}

    BulkJob(Shelf shelf, Asked asked, Path folder) {
        this.shelf = shelf;
        this.asked = asked;
        this.folder = folder;
    }

    Asked asked() {
        return asked;
    }

    @Override
    public void run() {
        try (var files = new ResourceFiles(asked.types(), this::create)) {
            write(files);
            deletions = writeDeletions(asked.since());
            counts = files.counts();
        } catch (IOException | RuntimeException e) {
            LOG.error("An export failed with {}", e.getClass().getName(), e);
            failed = true;
        }
    }

    private void write(ResourceFiles files) throws IOException {
        var current = shelf.current(asked.night());
        var byNumber = shelf.byNumber();
        var served = new Served(shelf);
        var records = shelf.all(asked.night().date(), asked.night());
        while (records.hasNext() && !ended.get()) {
            var record = records.next();
            var version = current.get(record.person());
            if (version == null) {
                continue;
            }
            var made = shelf.made(record.person(), version, byNumber);
            if (asked.since() == null || made.at().isAfter(asked.since())) {
                for (var resource : RecordFhir.resources(record)) {
                    files.add(served.versioned(resource, made, asked.night()));
                }
            }
            people.incrementAndGet();
        }
    }

    /** @return how many records have something that is no more */
    private long writeDeletions(@Nullable Instant since) throws IOException {
        var then = Optional.ofNullable(since).flatMap(shelf.nights()::knownAt);
        if (then.isEmpty()) {
            return 0;
        }
        var removed = new Removed(shelf, asked.types(), then.get(), asked.night());
        try (var out = new BufferedWriter(new OutputStreamWriter(create(DELETED), StandardCharsets.UTF_8))) {
            return removed.write(out, ended::get);
        }
    }

    private OutputStream create(String file) throws IOException {
        return Files.newOutputStream(Files.createFile(folder.resolve(file), owner("rw-------")));
    }

    /** Nobody but the owner, where the file system knows owners. */
    static FileAttribute<?>[] owner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    boolean hasFailed() {
        return failed;
    }

    int people() {
        return people.get();
    }

    /** How many bundles of deletions there are in {@link #DELETED}. */
    long deletions() {
        return deletions;
    }

    /** How many resources are in each file; null until all are there. */
    @Nullable
    Map<String, Long> counts() {
        return counts;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Stops it, and takes its files away. */
    void end() {
        ended.set(true);
        remove(folder);
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn(
                    "Files of an export could not be taken away: {}",
                    e.getClass().getName());
        }
    }
}
