package org.braid.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The generator's people as five feeds write them down, each once at most; nobody in it exists. */
record Population(List<Written> written, Map<String, String> truth) {
    private static final long SEED = 20_261_122;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final List<Double> KNOWN_TO = List.of(0.8, 0.5, 0.4, 0.4, 0.3);
    private static final List<Double> STATES_NUMBER = List.of(0.85, 0.98, 0.3, 0.5, 0.2);

    /** @param statesNumber whether the feed asks for the NHS number */
    record Written(String id, int feed, String gender, Details details, boolean statesNumber) {}

    static Population of(int records) {
        var names = new Names();
        var world = new World(records, SEED, DAY, names);
        var scribe = new Scribe(Mess.usual(), names);
        var population = new Population(new ArrayList<>(), new HashMap<>());
        while (world.hasNext() && population.written.size() < records) {
            var person = world.next();
            for (var feed = 0; feed < KNOWN_TO.size() && population.written.size() < records; feed++) {
                population.write(person, feed, scribe);
            }
        }
        return population;
    }

    private void write(Person person, int feed, Scribe scribe) {
        var dice = new Dice(SEED, "feed " + feed, person.number());
        if (dice.chance(KNOWN_TO.get(feed))) {
            var id = "r%07d".formatted(written.size());
            var details = scribe.details(person, dice);
            written.add(new Written(id, feed, person.gender(), details, dice.chance(STATES_NUMBER.get(feed))));
            truth.put(id, person.id());
        }
    }

    /** Pairs of one person in groups of ids. */
    long right(List<? extends Iterable<String>> groups) {
        return groups.stream().mapToLong(this::right).sum();
    }

    private long right(Iterable<String> group) {
        var sizes = new HashMap<String, Long>();
        group.forEach(id -> sizes.merge(truth.getOrDefault(id, ""), 1L, Long::sum));
        return sizes.values().stream().mapToLong(Population::pairs).sum();
    }

    long all() {
        return right(List.of(truth.keySet()));
    }

    static long pairs(long size) {
        return size * (size - 1) / 2;
    }
}
