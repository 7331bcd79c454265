package org.braid.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.braid.fhir.BulkJob.Asked;

/** The exports of a server: one is written at a time, few are kept, and none for long. */
public final class Bulk implements AutoCloseable {
    static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 4;
    private static final int RANDOM_BYTES = 18;

    private final Shelf shelf;
    private final Path folder;
    private final Clock clock;
    private final Map<String, BulkJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "fhir-export");
        thread.setDaemon(true);
        return thread;
    });

    /** @param folder for the files alone; what a killed server left there is taken away */
    public Bulk(Shelf shelf, Path folder, Clock clock) {
        this.shelf = shelf;
        this.folder = folder;
        this.clock = clock;
        BulkJob.remove(folder);
    }

    Shelf shelf() {
        return shelf;
    }

    Clock clock() {
        return clock;
    }

    /** @return the name by which to ask for it */
    synchronized String begin(Asked asked) {
        forgetOld();
        if (jobs.size() >= MOST) {
            throw Refused.busy("As many exports as are kept are there. Delete one, or ask again later.");
        }
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var job = new BulkJob(shelf, asked, place(name));
        jobs.put(name, job);
        worker.execute(job);
        return name;
    }

    private Path place(String name) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectory(folder, BulkJob.owner("rwx------"));
            }
            return Files.createDirectory(folder.resolve(name), BulkJob.owner("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOld() {
        var before = clock.instant().minus(KEPT);
        jobs.entrySet().removeIf(entry -> {
            var old = entry.getValue().asked().begun().isBefore(before);
            if (old) {
                entry.getValue().end();
            }
            return old;
        });
    }

    synchronized Optional<BulkJob> job(String name) {
        forgetOld();
        return Optional.ofNullable(jobs.get(name));
    }

    synchronized boolean end(String name) {
        var job = jobs.remove(name);
        if (job != null) {
            job.end();
        }
        return job != null;
    }

    @Override
    public void close() {
        jobs.keySet().forEach(this::end);
        worker.shutdownNow();
        BulkJob.remove(folder);
    }
}
