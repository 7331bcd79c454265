package org.braid.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pairs worth comparing.
 */
final class Candidates {
    private final long[] pairs;
    private final List<List<BlockPart>> rules;
    private final int narrowed;

    /**
     * @param rules by which they were found; none where every pair is compared
     * @param narrowed how many blocks were over the limit, so that only neighbours in them are compared
     */
    Candidates(long[] pairs, List<List<BlockPart>> rules, int narrowed) {
        this.pairs = pairs;
        this.rules = List.copyOf(rules);
        this.narrowed = narrowed;
    }

    long[] pairs() {
        return pairs;
    }

    List<List<BlockPart>> rules() {
        return rules;
    }

    int narrowed() {
        return narrowed;
    }

    /** Up to so many pairs, all are compared. */
    private static final double ALL = 6e6;
    /** Of a larger block, each row is compared with so many neighbours. */
    private static final int MOST_IN_A_BLOCK = 200;
    /** How many pairs there may be for each row, of one rule and of all. */
    private static final long OF_A_RULE = 10;

    private static final long OF_ALL = 40;
    private static final long ALWAYS = 4_000_000;

    /** By rules that are chosen for what the rows hold. */
    static Candidates of(People people) {
        return people.pairs() <= ALL ? all(people) : by(chosen(people), people);
    }

    private static Candidates all(People people) {
        var pairs = new Pairs();
        for (var left = 0; left < people.size(); left++) {
            for (var right = left + 1; right < people.size(); right++) {
                if (people.comparable(left, right)) {
                    pairs.add(left, right);
                }
            }
        }
        return new Candidates(pairs.distinct(), List.of(), 0);
    }

    /** By the rules of a model. */
    static Candidates by(List<List<BlockPart>> rules, People people) {
        if (rules.isEmpty()) {
            return all(people);
        }
        var keys = new BlockKeys(people);
        var pairs = new Pairs();
        var narrowed = 0;
        for (var rule : rules) {
            narrowed += add(keys.of(rule), people, pairs);
        }
        return new Candidates(pairs.distinct(), rules, narrowed);
    }

    private static int add(long[] keys, People people, Pairs pairs) {
        var narrowed = new int[1];
        new Blocks(keys).each((rows, from, to) -> {
            narrowed[0] += to - from > MOST_IN_A_BLOCK ? 1 : 0;
            for (var left = from; left < to; left++) {
                for (var right = left + 1; right < Math.min(to, left + MOST_IN_A_BLOCK); right++) {
                    if (people.comparable(rows[left], rows[right])) {
                        pairs.add(rows[left], rows[right]);
                    }
                }
            }
        });
        return narrowed[0];
    }

    /** The cheapest rules first, as many as the budget pays for; none that another contains. */
    private static List<List<BlockPart>> chosen(People people) {
        var priced = priced(people);
        priced.sort(Comparator.comparingLong(Priced::pairs)
                .thenComparing(each -> each.rule().toString()));
        var chosen = new ArrayList<List<BlockPart>>();
        var left = Math.max(ALWAYS, OF_ALL * people.size());
        for (var each : priced) {
            if (left >= each.pairs()) {
                left -= each.pairs();
                chosen.add(each.rule());
            }
        }
        return chosen;
    }

    private record Priced(List<BlockPart> rule, long pairs) {}

    /** Rules of one part, and of two and three where fewer parts are too coarse. */
    private static List<Priced> priced(People people) {
        var keys = new BlockKeys(people);
        var most = Math.max(ALWAYS / 4, OF_A_RULE * people.size());
        var fine = new ArrayList<Priced>();
        var coarse = List.of(List.<BlockPart>of());
        for (var parts = 1; parts <= 3; parts++) {
            var next = new ArrayList<List<BlockPart>>();
            for (var rule : extended(coarse, people)) {
                var pairs = count(keys.of(rule));
                if (pairs > most) {
                    next.add(rule);
                } else if (pairs > 0) {
                    fine.add(new Priced(rule, pairs));
                }
            }
            coarse = next;
        }
        return fine;
    }

    /** Each rule with one more part, of a field that stands after those it has. */
    private static List<List<BlockPart>> extended(List<List<BlockPart>> rules, People people) {
        var extended = new ArrayList<List<BlockPart>>();
        for (var rule : rules) {
            var after = rule.isEmpty() ? 0 : placeOf(rule.get(rule.size() - 1), people) + 1;
            for (var field : people.fields().subList(after, people.fields().size())) {
                for (var cut : Cut.of(field.kind())) {
                    var longer = new ArrayList<>(rule);
                    longer.add(new BlockPart(field.name(), cut));
                    extended.add(List.copyOf(longer));
                }
            }
        }
        return extended;
    }

    private static int placeOf(BlockPart part, People people) {
        return people.fields().stream().map(Field::name).toList().indexOf(part.field());
    }

    private static long count(long[] keys) {
        var count = new long[1];
        new Blocks(keys).each((rows, from, to) -> {
            var size = (long) to - from;
            count[0] += size * Math.min(size - 1, MOST_IN_A_BLOCK) / 2;
        });
        return count[0];
    }
}
