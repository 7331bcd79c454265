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
    private static final Set<String> STOPPED = Set.of("SET_ASIDE", "HELD");

    private final Installation trial;
    private final Mappings mappings;
    private final Progress progress;
    /** By feed and file, those that should be readable. */
    private final Set<String> expected = new TreeSet<>();

    private int taken;

    /** @param trial the copy; see {@link Installation#onTrial} */
    Replay(Installation trial, Progress progress) {
        this.trial = trial;
        this.mappings = trial.compiled();
        this.progress = progress;
    }

    /** What changed mappings and a changed linkage model make of all there is; what they would lose is told, not held. */
    Replayed ofArchive(LocalDate date) {
        return night(date, new TreeSet<>(mappings.feeds()), stages -> {
            takeArchive(stages);
            checkTaken(trial.model().isChanged());
        });
    }

    /** What the mappings make of files: one folder a feed, each in the order of its names. */
    Replayed ofFolder(Path folder, LocalDate date) {
        return night(date, Set.of(), stages -> {
            mappings.feeds().forEach(feed -> takeFolder(folder, feed, stages));
            checkTaken(false);
        });
    }

    /** What the linkage model makes of the people there are; nothing is read. */
    Replayed ofModel(LocalDate date) {
        return night(date, Set.of(), stages -> {});
    }

    private interface Taking {
        void take(Stages stages);
    }

    private Replayed night(LocalDate date, Set<String> trusted, Taking deliveries) {
        var before = trial.nights().last();
        var stages = trial.stages(trusted, progress);
        try (var night = OwnNight.begin(trial, stages, date)) {
            deliveries.take(stages);
            var manifest = night.finish();
            var impact = manifest.published() ? new Consequences(trial).since(before) : null;
            return Replayed.of(Outcome.of(true, manifest, impact), stopped(manifest));
        }
    }

    private void checkTaken(boolean otherwiseChanged) {
        if (taken == 0 && !otherwiseChanged) {
            throw new Refusal(2, "No delivery is there that these mappings would read anew.");
        }
    }

    private List<String> stopped(Manifest manifest) {
        return manifest.feeds().stream()
                .flatMap(feed -> feed.deliveries().stream()
                        .filter(each -> STOPPED.contains(each.outcome()))
                        .filter(each -> expected.contains(feed.feed() + "/" + each.file()))
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
        for (var delivery : trial.deliveries().all()) {
            if (feeds.contains(delivery.feed()) && Files.isRegularFile(delivery.path())) {
                takeArchived(delivery, changed, stages);
            }
        }
    }

    /** What was only ever held was not what its sender meant. */
    private void takeArchived(Delivery delivery, Set<Mapping> changed, Stages stages) {
        var fared = new Readings(trial.jdbc()).outcomes(delivery);
        var wasRead = fared.contains(Readings.Outcome.READ);
        if (concerns(changed, delivery, wasRead) && (wasRead || !fared.contains(Readings.Outcome.HELD))) {
            taken++;
            if (wasRead) {
                expected.add(delivery.feed() + "/" + delivery.file());
            }
            stages.readAgain(delivery);
        }
    }

    /** Whether one of these would read it, or it could be read and now nobody knows by which. */
    private boolean concerns(Set<Mapping> changed, Delivery delivery, boolean wasRead) {
        try {
            return changed.contains(
                    mappings.reading(delivery, trial.precautions().apply(delivery.feed())));
        } catch (SetAside e) {
            return wasRead;
        }
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
        taken++;
        expected.add(feed + "/" + file.getFileName());
        try {
            stages.readAgain(stages.receive(file.toFile(), feed));
        } catch (SetAside | IOException e) {
            stages.setAside(file.toFile(), feed, e);
        }
    }
}
