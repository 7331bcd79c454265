package org.braid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.braid.cli.DecisionNight.Choice;
import org.braid.person.Rulings;
import org.braid.record.Manifest;
import org.braid.report.RecordJson;
import org.braid.route.Progress;
import org.braid.route.Stages;
import org.braid.story.Decision;
import org.braid.story.Night;
import org.braid.story.Night.Stop;
import org.braid.story.Sent;
import org.springframework.util.FileSystemUtils;

/** Plays a story's nights on an installation of its own: the real store and stages, without Camel. */
final class Nightshift implements AutoCloseable {
    private static final Pattern NIGHTLY = Pattern.compile("  \"version\":|\\s*\"firstSeen\":");
    private static final Set<String> SNAPSHOTS = Set.of("social-care", "access-to-work");

    private final Path folder;
    private final Path mappings;
    private final Evenings clock = new Evenings();
    private final Map<Boolean, Stages> stages = new TreeMap<>();
    private final List<Choice> choices = new ArrayList<>();
    private Installation installation;

    /** @param premises as {@link #lay} left them */
    Nightshift(Path premises) {
        this.mappings = premises.resolve("mappings");
        try {
            folder = Files.createTempDirectory("braid-nightshift");
            FileSystemUtils.copyRecursively(premises.resolve("data"), folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        installation = open();
    }

    /** Lays the mappings that stories need, shipped ones and those of feeds made for them, and an empty data folder. */
    static void lay(Path premises) throws IOException {
        var mappings = Files.createDirectories(premises.resolve("mappings"));
        for (var shipped : List.of("linkage.yaml", "authority.yaml")) {
            Files.copy(Nights.MAPPINGS.resolve(shipped), mappings.resolve(shipped));
        }
        for (var shipped : List.of("codes", "social-care", "access-to-work")) {
            FileSystemUtils.copyRecursively(Nights.MAPPINGS.resolve(shipped), mappings.resolve(shipped));
        }
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/story/mappings"), mappings);
        Installation.open(premises.resolve("data"), mappings, Place.CLOCK).close();
    }

    private Installation open() {
        return Installation.open(folder.resolve("data"), mappings, clock);
    }

    /** The manifest, unless the night was broken off, or there was nothing to decide. */
    Optional<Manifest> play(Night night) {
        clock.next();
        return night.decision().isPresent()
                ? choice(night.decision().get()).map(choice -> decide(choice, night.day()))
                : receive(night);
    }

    private Optional<Manifest> receive(Night night) {
        var stages = stages(night.trusted());
        var begun = stages.begin(night.day());
        night.files().forEach(sent -> take(stages, sent, night.stop()));
        if (night.whole()) {
            return Optional.of(Nights.finish(stages, begun));
        }
        breakOff(stages, begun, night.stop().orElseThrow());
        return Optional.empty();
    }

    private Optional<Choice> choice(Decision decision) {
        return installation.nights().last().flatMap(last -> new Judge(installation, last.number()).choice(decision));
    }

    private Manifest decide(Choice choice, LocalDate day) {
        try (var night = OwnNight.begin(installation, stages(false), day)) {
            keep(choice, night.night());
            return night.finish();
        }
    }

    private void keep(Choice choice, org.braid.audit.Night night) {
        choices.add(choice);
        new Rulings(installation.jdbc()).keep(night, choice.draft(), choice.ones(), choice.others());
    }

    /** Everything at once: the files, and what was decided elsewhere about those whom they describe. */
    Manifest play(List<Sent> files, List<Choice> decided, LocalDate day) {
        var stages = stages(true);
        var begun = stages.begin(day);
        files.forEach(sent -> take(stages, sent, Optional.empty()));
        decided.forEach(choice -> keep(choice, begun));
        return Nights.finish(stages, begun);
    }

    /** What was decided, in its order. */
    List<Choice> choices() {
        return List.copyOf(choices);
    }

    private Stages stages(boolean trusted) {
        return stages.computeIfAbsent(
                trusted, yes -> installation.stages(yes ? SNAPSHOTS : Set.of(), Progress.silent()));
    }

    private void take(Stages stages, Sent sent, Optional<Stop> stop) {
        try {
            var file = Files.createDirectories(folder.resolve("in")).resolve(sent.file());
            Files.writeString(file, sent.text());
            var delivery = stages.receive(file.toFile(), sent.sender().feed().folder());
            if (stop.filter(Stop.RECEIVED::equals).isEmpty()) {
                stages.normalise(delivery);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As when the power fails: what comes next finds the data folder as it is. */
    private void breakOff(Stages stages, org.braid.audit.Night begun, Stop stop) {
        if (stop.compareTo(Stop.LINKED) >= 0) {
            stages.link(begun);
        }
        if (stop.compareTo(Stop.MERGED) >= 0) {
            var totals = stages.merge(begun);
            if (stop == Stop.PROVED) {
                stages.prove(totals);
            }
        }
        this.stages.clear();
        installation.close();
        installation = open();
    }

    /** The number of the last night that was published. */
    int lastNight() {
        return installation.nights().last().orElseThrow().number();
    }

    /** The last night published by now, as a question by the clock finds it. */
    Instant now() {
        return clock.instant();
    }

    int nightKnownAt(Instant instant) {
        return installation.nights().knownAt(instant).orElseThrow().number();
    }

    /** Every record as the bytes that are published, by person. */
    SortedMap<String, String> records(LocalDate validAt, int night) {
        var records = new TreeMap<String, String>();
        installation.records().each(validAt, night, record -> records.put(record.person(), RecordJson.of(record)));
        return records;
    }

    /** The same, each asked for by itself. */
    String record(String person, LocalDate validAt, int night) {
        return installation
                .records()
                .of(person, validAt, night)
                .map(RecordJson::of)
                .orElse("");
    }

    /** Every record without what rests on the nights before: our id, the version's number, since when a finding is open. */
    List<String> contents(LocalDate validAt) {
        return records(validAt, lastNight()).entrySet().stream()
                .map(record -> timeless(record.getValue()).replace(record.getKey(), "P"))
                .sorted()
                .toList();
    }

    /** Every record without the version's number and since when a finding is open, by person. */
    SortedMap<String, String> timeless(LocalDate validAt) {
        var records = records(validAt, lastNight());
        records.replaceAll((person, record) -> timeless(record));
        return records;
    }

    private static String timeless(String record) {
        return record.lines()
                .filter(line -> !NIGHTLY.matcher(line).lookingAt())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What each statement about money comes to in the year of a day, by its key, wherever it is placed. */
    SortedMap<String, Long> stated(LocalDate validAt) {
        var stated = new TreeMap<String, Long>();
        installation
                .records()
                .each(
                        validAt,
                        lastNight(),
                        record -> record.placements().forEach(placed -> {
                            if (stated.put(
                                            placed.entitlement().key().text(),
                                            placed.financialYear().minor())
                                    != null) {
                                throw new AssertionError("one statement in two places");
                            }
                        }));
        return stated;
    }

    @Override
    public void close() {
        installation.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One evening after the other, whenever it is. */
    private static final class Evenings extends Clock {
        private Instant now = Instant.parse("2026-10-01T20:00:00Z");

        private void next() {
            now = now.plus(Duration.ofDays(1));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
