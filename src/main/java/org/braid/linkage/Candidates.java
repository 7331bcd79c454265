package org.braid.linkage;

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
    /** Encodings are compared so fast that many more can be looked at. */
    private static final double MOST_LOOKS = 2e9;
    /** Of a larger block, each row is compared with so many neighbours. */
    static final int MOST_IN_A_BLOCK = 200;

    /** By rules that are chosen for what the rows hold. */
    static Candidates of(People people) {
        if (people.place(Kind.ENCODED) >= 0) {
            return encoded(people);
        }
        return people.pairs() <= ALL ? all(people) : by(new RuleChoice(people).rules(), people);
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

    /** Encodings have no parts to block by; samples of their bits do that, whatever the model. */
    private static Candidates encoded(People people) {
        return new Candidates(new EncodedPairs(people, MOST_LOOKS).pairs(), List.of(), 0);
    }

    /** By the rules of a model. */
    static Candidates by(List<List<BlockPart>> rules, People people) {
        if (people.place(Kind.ENCODED) >= 0) {
            return encoded(people);
        }
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
}
