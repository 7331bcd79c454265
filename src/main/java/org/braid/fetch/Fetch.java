package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.braid.audit.Finding;
import org.braid.fetch.Inbox.Written;
import org.braid.fetch.Known.Sweep;

/** One fetch of one source, from the first question to the delivery. */
final class Fetch {
    private static final int TELL_EVERY = 1_000;

    private final Source source;
    private final Inbox inbox;
    private final Optional<Known> known;
    private final boolean full;
    private final FetchProgress progress;

    Fetch(Source source, Inbox inbox, Optional<Known> known, boolean full, FetchProgress progress) {
        this.source = source;
        this.inbox = inbox;
        this.known = known;
        this.full = full;
        this.progress = progress;
    }

    /** @param told takes what the server tells */
    Fetched from(FhirServer server, Holdings told) throws IOException {
        var since = known.filter(before -> !full).map(this::beforeOverlap);
        var gone = new TreeSet<String>();
        var pulled = pull(server, since, told, gone);
        try (var before = before()) {
            var all = full ? told : merged(before, told, gone);
            return deliver(before, all, pulled, since, server);
        }
    }

    private Instant beforeOverlap(Known before) {
        return before.until().minus(source.overlap());
    }

    private Pulled pull(FhirServer server, Optional<Instant> since, Holdings told, Set<String> gone)
            throws IOException {
        var taken = new Taken() {
            private long resources;

            @Override
            public void take(JsonNode resource) throws IOException {
                told.add(resource);
                if (++resources % TELL_EVERY == 0) {
                    progress.fetched(source.feed(), resources);
                }
            }

            @Override
            public void gone(String key) {
                gone.add(key);
            }
        };
        return switch (source.how()) {
            case SEARCH -> new SearchPull(source, server).pull(since, taken);
            case EXPORT -> new ExportPull(source, server, inbox, progress).pull(since, taken);
        };
    }

    private Holdings before() throws IOException {
        return known.isPresent() ? Holdings.of(inbox.file(known.get().file())) : Holdings.none();
    }

    private Holdings merged(Holdings before, Holdings told, Set<String> gone) throws IOException {
        var merged = before.copy();
        gone.forEach(merged::remove);
        merged.take(told);
        return merged;
    }

    private Fetched deliver(Holdings before, Holdings all, Pulled pulled, Optional<Instant> since, FhirServer server)
            throws IOException {
        var until = pulled.until();
        var written = inbox.write(all, known);
        var same = known.filter(one -> one.sha256().equals(written.sha256()));
        var file = same.map(Known::file).orElseGet(() -> inbox.name(until, written.sha256()));
        var toldUntil = known.filter(one -> full).map(this::beforeOverlap);
        var differences = Differences.between(before, all, file, toldUntil);
        keep(written, now(until, file, written, differences.findings()), same.isPresent());
        var allowance = server.allowance();
        return new Fetched(
                source.feed(),
                full,
                since,
                until,
                allowance.answers(),
                allowance.repeats(),
                allowance.bytes(),
                all.each().size(),
                differences.added(),
                differences.changed(),
                differences.gone(),
                differences.missed(),
                pulled.deletionsWait(),
                Optional.of(file).filter(name -> same.isEmpty()),
                differences.findings());
    }

    private Known now(Instant until, String file, Written written, List<Finding> found) {
        var before = new ArrayList<>(known.map(Known::before).orElse(List.of()));
        if (!before.contains(written.sha256())) {
            before.add(written.sha256());
        }
        var lastFull = known.filter(one -> !full).map(Known::full).orElse(until);
        return new Known(source.question(), until, lastFull, file, written.sha256(), before, sweeps(written, found));
    }

    private List<Sweep> sweeps(Written written, List<Finding> found) {
        var sweeps = new ArrayList<>(known.map(Known::sweeps).orElse(List.of()));
        if (!found.isEmpty()) {
            sweeps.add(new Sweep(written.sha256(), found));
        }
        return sweeps.subList(Math.max(0, sweeps.size() - Known.MOST_SWEEPS), sweeps.size());
    }

    private void keep(Written written, Known now, boolean same) throws IOException {
        if (same) {
            inbox.forget(written);
            inbox.remember(now);
        } else {
            inbox.publish(written, now);
        }
    }
}
