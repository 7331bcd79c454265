package org.braid.linkage;

import java.util.Arrays;
import java.util.List;
import org.braid.linkage.Model.FieldModel;

/**
 * Learns what likeness of encodings means. One field alone gives expectation and maximisation nothing to go by, but two
 * tables do: who is in both has one best partner, and all the others that he is like (his brothers) show how often people
 * are alike by chance. Those who have no partner are like others as often, and some of these pairs are the best they have.
 */
final class EncodedTraining {
    private static final int ROUNDS = 20;
    /** For how many pairs what is usual stands, where few are at hand. */
    private static final double PULL = 2;
    /** Between strangers and one person, and how many bits a unit of likeness is worth there. */
    private static final double EVEN = 0.68;

    private static final double BITS = 50;

    private static final double SUREST = 1 - 1e-6;
    private static final double LEAST_SURE = 1e-6;
    /** In one table nobody's partner is known: from here on two rows are taken for one person. */
    private static final double OF_ONE_TABLE = 0.8;

    private final People people;
    private final Encodings encodings = new Encodings();
    private final double[] best;
    private final double[] others;

    private EncodedTraining(People people, long[] pairs, long[] patterns) {
        this.people = people;
        best = new double[encodings.levels().size() + 1];
        others = new double[best.length];
        count(pairs, patterns);
    }

    /** Whether nothing but encodings is stated. */
    static boolean suits(People people) {
        return people.fields().size() == 1 && people.place(Kind.ENCODED) == 0;
    }

    /** @param patterns of the pairs */
    static Model of(People people, long[] pairs, long[] patterns) {
        return new EncodedTraining(people, pairs, patterns).model();
    }

    private void count(long[] pairs, long[] patterns) {
        var first = new int[people.size()];
        Arrays.fill(first, best.length);
        for (var at = 0; at < pairs.length; at++) {
            var level = Pattern.level(patterns[at], 0);
            first[Pairs.left(pairs[at])] = Math.min(first[Pairs.left(pairs[at])], level);
            first[Pairs.right(pairs[at])] = Math.min(first[Pairs.right(pairs[at])], level);
        }
        for (var at = 0; at < pairs.length; at++) {
            var level = Pattern.level(patterns[at], 0);
            var isBest = level == first[Pairs.left(pairs[at])] && level == first[Pairs.right(pairs[at])];
            (isBest ? best : others)[level]++;
        }
    }

    private Model model() {
        var matched = people.twoTables() ? matched() : matchedOfOne();
        var prior = Math.max(1, Arrays.stream(matched).sum()) / Math.max(2, people.pairs());
        var m = new double[best.length];
        var u = new double[best.length];
        var sure = sure(matched);
        for (var level = 1; level < m.length; level++) {
            m[level] = Math.max(0.01, matched[level]) / (prior * people.pairs());
            u[level] = Math.min(1, m[level] * prior / (1 - prior) * (1 - sure[level]) / sure[level]);
        }
        u[u.length - 1] = 0;
        u[u.length - 1] = Math.max(LEAST_SURE, 1 - Arrays.stream(u).sum());
        var field =
                new FieldModel(people.fields().get(0), encodings.levels(), -1, new double[][] {m}, new double[][] {u});
        return new Model(prior, List.of(field), List.of());
    }

    /** By level, the share of one person's pairs: never more at a lower likeness, so levels that say so count together. */
    private double[] sure(double[] matched) {
        var sure = new double[best.length];
        var starts = new int[best.length];
        var blocks = 0;
        for (var level = 1; level < best.length; level++) {
            starts[blocks++] = level;
            while (blocks > 1
                    && share(matched, starts[blocks - 1], level)
                            > share(matched, starts[blocks - 2], starts[blocks - 1] - 1)) {
                blocks--;
            }
            Arrays.fill(sure, starts[blocks - 1], level + 1, share(matched, starts[blocks - 1], level));
        }
        sure[best.length - 1] = LEAST_SURE;
        return sure;
    }

    private double share(double[] matched, int from, int to) {
        var same = 0.0;
        var all = 0.0;
        for (var level = from; level <= to; level++) {
            same += matched[level] + PULL * Model.probability((Encodings.beginning(level) - EVEN) * BITS);
            all += best[level] + PULL;
        }
        return Math.max(LEAST_SURE, Math.min(SUREST, same / all));
    }

    /** By level, of the best pairs those that are not the best of two who have no partner. */
    private double[] matched() {
        var matched = best.clone();
        for (var round = 0; round < ROUNDS; round++) {
            var all = Arrays.stream(matched).sum();
            var alone = Math.max(0, 1 - all / people.first()) * Math.max(0, 1 - all / (people.size() - people.first()));
            var next = best.clone();
            for (var level = 1; level < next.length; level++) {
                next[level] = Math.max(0, best[level] - others[level] * alone / Math.max(0.01, 1 - alone));
            }
            matched = next;
        }
        return matched;
    }

    private double[] matchedOfOne() {
        var matched = new double[best.length];
        for (var level = 1; level < matched.length; level++) {
            best[level] += others[level];
            matched[level] = Encodings.beginning(level) >= OF_ONE_TABLE ? best[level] : 0;
        }
        return matched;
    }
}
