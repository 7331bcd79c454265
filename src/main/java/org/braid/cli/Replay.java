package org.braid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.braid.feed.Delivery;
import org.braid.feed.Limits;
import org.braid.feed.SetAside;
import org.braid.mapping.Mapping;
import org.braid.mapping.Mappings;
import org.braid.mapping.Readings;
import org.braid.record.Manifest;
import org.braid.report.Outcome;
import org.braid.report.Replayed;
import org.braid.route.Progress;
import org.braid.route.Stages;

/** A night on a copy of the data, in which mappings as they are now read deliveries that came before. */
final class Replay {
    private final Installation trial;
    private final Mappings mappings;
    private final Progress progress;
    private final Set<String> readBefore = new TreeSet<>();
    private int taken;

    /** @param trial the copy; see {@link Installation#onTrial} */
    Replay(Installation trial, Progress progress) {
        this.trial = trial;
        this.mappings = trial.compiled();
        this.progress = progress;
    }

    /** What changed mappings make of all they would have read; what they would lose is told, not held. */
    Replayed ofArchive(LocalDate date) {
        return night(date, new TreeSet<>(mappings.feeds()), this::takeArchive);
    }

    /** What the mappings make of files: one folder a feed, each in the order of its names. */
    Replayed ofFolder(Path folder, LocalDate date) {
        return night(date, Set.of(), stages -> mappings.feeds().forEach(feed -> takeFolder(folder, feed, stages)));
    }

    private interface Taking {
        void take(Stages stages);
    }

    private Replayed night(LocalDate date, Set<String> trusted, Taking deliveries) {
        var before = trial.nights().last();
        var stages = trial.stages(trusted, progress);
        try (var night = OwnNight.begin(trial, stages, date)) {
            deliveries.take(stages);
            if (taken == 0) {
                throw new Refusal(2, "No delivery is there that these mappings would read anew.");
            }
            var manifest = night.finish();
            var impact = manifest.published() ? new Consequences(trial).since(before) : null;
            return Replayed.of(Outcome.of(true, manifest, impact), stopped(manifest));
        }
    }

    private List<String> stopped(Manifest manifest) {
        return manifest.feeds().stream()
                .flatMap(feed -> feed.deliveries().stream()
                        .filter(each -> !each.outcome().equals("READ")
                                && !each.outcome().equals("SAME"))
                        .filter(each -> readBefore.contains(feed.feed() + "/" + each.sha256()))
                        .map(each -> "%s/%s: %s"
                                .formatted(
                                        feed.feed(),
                                        each.file(),
                                        String.join(", ", each.findings().keySet()))))
                .toList();
    }

    private void takeArchive(Stages stages) {
        var changed = new HashSet<>(trial.accepted().changed(mappings));
        var feeds = changed.stream().map(Mapping::feed).toList();
        trial.deliveries().all().stream()
                .filter(delivery -> feeds.contains(delivery.feed()) && Files.isRegularFile(delivery.path()))
                .filter(delivery -> concerns(changed, delivery))
                .forEach(delivery -> take(delivery, stages));
    }

    /** Whether one of these would read it, or it could be read and now nobody knows by which. */
    private boolean concerns(Set<Mapping> changed, Delivery delivery) {
        try {
            return changed.contains(mappings.reading(delivery, Limits.DEFAULT));
        } catch (SetAside e) {
            return readings().everRead(delivery);
        }
    }

    private void take(Delivery delivery, Stages stages) {
        taken++;
        if (readings().everRead(delivery)) {
            readBefore.add(delivery.feed() + "/" + delivery.sha256());
        }
        stages.readAgain(delivery);
    }

    private Readings readings() {
        return new Readings(trial.jdbc());
    }

    private void takeFolder(Path folder, String feed, Stages stages) {
        var own = folder.resolve(feed);
        if (!Files.isDirectory(own)) {
            return;
        }
        try (var files = Files.list(own)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                take(file, feed, stages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path file, String feed, Stages stages) {
        try {
            take(stages.receive(file.toFile(), feed), stages);
        } catch (SetAside | IOException e) {
            stages.setAside(file.toFile(), feed, e);
        }
    }
}
