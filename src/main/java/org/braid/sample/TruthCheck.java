package org.braid.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what came out against what is true. */
public final class TruthCheck {
    private static final int SHOWN = 20;
    private static final long[] NOTHING = {0, 0};

    private final Outcome outcome;
    /** By person who came out, the true people whose rows that person holds, and from how many sources of each. */
    private final Map<String, Map<String, Integer>> holdings = new HashMap<>();

    private final List<String> differences = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private long truePairs;
    private long foundPairs;
    private long missingRows;
    private long unexpectedRows;
    private long people;
    private long right;
    private long equal;

    private TruthCheck(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * What came out of the feeds.
     *
     * @param personOfRow by {@code feed|authority|reference|component}, the person to whom the row was given
     * @param budgets by person, then by {@code stream|funder|currency}, minor units weekly and in the financial year;
     *     {@code PUBLIC|*|GBP} is the public total
     */
    public record Outcome(Map<String, String> personOfRow, Map<String, Map<String, long[]>> budgets) {}

    /**
     * @param truePairs of one person's appearances in different feeds
     * @param foundPairs those of them that came out as one person
     * @param wrongPairs appearances of different people that came out as one person
     * @param people those with a row that counts or tells of money
     * @param rightlyLinked those of them all of whose rows one person holds, and nobody else's
     * @param equalBudgets those of the rightly linked whose every figure is right to the penny
     * @param missingRows rows that nobody was given
     * @param unexpectedRows rows given to somebody that should not have been
     * @param differences the first figures that differ, of the rightly linked
     * @param missedPairs the first true pairs that were not found
     * @param wrongLinks the first people who hold rows of several
     */
    public record Result(
            long truePairs,
            long foundPairs,
            long wrongPairs,
            long people,
            long rightlyLinked,
            long equalBudgets,
            long missingRows,
            long unexpectedRows,
            List<String> differences,
            List<String> missedPairs,
            List<String> wrongLinks) {
        public Result {
            differences = List.copyOf(differences);
            missedPairs = List.copyOf(missedPairs);
            wrongLinks = List.copyOf(wrongLinks);
        }

        /** The part of the true pairs that was found; all of them where there are none. */
        public double share() {
            return truePairs == 0 ? 1 : (double) foundPairs / truePairs;
        }
    }

    /** @param truthDir the folder {@code truth} of a sample */
    public static Result check(Path truthDir, Outcome outcome) {
        try {
            return new TruthCheck(outcome).check(truthDir);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Result check(Path truthDir) throws IOException {
        var rows = truthDir.resolve("rows.csv");
        try (var truth = new TruthReader(rows)) {
            truth.people(this::hold);
        }
        try (var truth = new TruthReader(rows);
                var budgets = new TruthReader(truthDir.resolve("budgets.csv"))) {
            truth.people((person, lines) -> compare(person, lines, budgets.figures(person)));
        }
        var wrong = wrongLinks();
        return new Result(
                truePairs,
                foundPairs,
                wrong.pairs(),
                people,
                right,
                equal,
                missingRows,
                unexpectedRows,
                differences,
                missed,
                wrong.shown());
    }

    private void hold(String person, List<TruthReader.Row> rows) {
        for (var source : sources(rows).values()) {
            for (var holder : source) {
                holdings.computeIfAbsent(holder, added -> new TreeMap<>()).merge(person, 1, Integer::sum);
            }
        }
    }

    /** By feed and authority, the people who were given the person's rows. */
    private Map<String, Set<String>> sources(List<TruthReader.Row> rows) {
        var sources = new TreeMap<String, Set<String>>();
        for (var row : rows) {
            var holder = outcome.personOfRow().get(row.key());
            if (row.given()) {
                var holders = sources.computeIfAbsent(row.source(), added -> new TreeSet<>());
                if (holder != null) {
                    holders.add(holder);
                }
            }
        }
        return sources;
    }

    private void compare(String person, List<TruthReader.Row> rows, Map<String, long[]> figures) {
        count(rows);
        var sources = sources(rows);
        if (sources.isEmpty()) {
            return;
        }
        people++;
        pairs(person, sources);
        var holders = new TreeSet<String>();
        sources.values().forEach(holders::addAll);
        if (holders.size() == 1) {
            var holder = holders.first();
            if (holdings.getOrDefault(holder, Map.of()).keySet().equals(Set.of(person))) {
                right++;
                equal += sameFigures(person, figures, outcome.budgets().getOrDefault(holder, Map.of())) ? 1 : 0;
            }
        }
    }

    private void count(List<TruthReader.Row> rows) {
        var given = new TreeSet<String>();
        for (var row : rows) {
            if (row.given()) {
                given.add(row.key());
                missingRows += outcome.personOfRow().containsKey(row.key()) ? 0 : 1;
            }
        }
        for (var row : rows) {
            // A key may stand there twice, as a row and as its copy.
            var wanted = row.given() || given.contains(row.key());
            unexpectedRows += !wanted && outcome.personOfRow().containsKey(row.key()) ? 1 : 0;
        }
    }

    private void pairs(String person, Map<String, Set<String>> sources) {
        var names = List.copyOf(new TreeSet<>(sources.keySet()));
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (!feed(names.get(i)).equals(feed(names.get(j)))) {
                    pair(person, names.get(i), names.get(j), sources);
                }
            }
        }
    }

    private void pair(String person, String one, String other, Map<String, Set<String>> sources) {
        truePairs++;
        var holders = sources.getOrDefault(one, Set.of());
        if (holders.size() == 1 && holders.equals(sources.get(other))) {
            foundPairs++;
        } else if (missed.size() < SHOWN) {
            missed.add(person + ": " + one + " and " + other);
        }
    }

    private static String feed(String source) {
        return source.substring(0, source.indexOf('|'));
    }

    private boolean sameFigures(String person, Map<String, long[]> truth, Map<String, long[]> found) {
        var divisions = new TreeSet<>(truth.keySet());
        divisions.addAll(found.keySet());
        var same = true;
        for (var division : divisions) {
            var expected = truth.getOrDefault(division, NOTHING);
            var actual = found.getOrDefault(division, NOTHING);
            if (expected[0] != actual[0] || expected[1] != actual[1]) {
                same = false;
                differs(person, division, expected, actual);
            }
        }
        return same;
    }

    private void differs(String person, String division, long[] expected, long[] actual) {
        if (differences.size() < SHOWN) {
            differences.add("%s %s: true weekly %d and year %d, found %d and %d"
                    .formatted(person, division, expected[0], expected[1], actual[0], actual[1]));
        }
    }

    private Wrong wrongLinks() {
        var pairs = 0L;
        var shown = new ArrayList<String>();
        for (var holding : new TreeMap<>(holdings).entrySet()) {
            var sources = holding.getValue().values();
            var all = sources.stream().mapToLong(of -> of).sum();
            var own = sources.stream().mapToLong(of -> of * (of - 1L) / 2).sum();
            pairs += all * (all - 1) / 2 - own;
            if (sources.size() > 1 && shown.size() < SHOWN) {
                shown.add(holding.getKey() + " holds " + holding.getValue().keySet());
            }
        }
        return new Wrong(pairs, shown);
    }

    private record Wrong(long pairs, List<String> shown) {}
}
