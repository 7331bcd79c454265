package org.braid.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.braid.linkage.Linked.Pair;

/** Gathers pairs into people, the firmest first; the tie of two groups is as firm for every pair between them. */
final class Clustering {
    /** A probability of 0.95 in bits. */
    static final double JOINS = 4.247927513443585;

    private static final int MOST = 100;

    private final People people;
    private final Scoring scoring;
    private final int[] parents;
    private final List<int[]> members = new ArrayList<>();
    private final Map<Long, Pair> pairs = new HashMap<>();

    Clustering(People people, Scoring scoring) {
        this.people = people;
        this.scoring = scoring;
        parents = IntStream.range(0, people.size()).toArray();
        IntStream.range(0, people.size()).forEach(row -> members.add(new int[] {row}));
    }

    /** A candidate and its weight in bits. */
    record Weighed(long pair, double weight) {}

    /** @param weighed in any order */
    void gather(List<Weighed> weighed) {
        var sorted = new ArrayList<>(weighed);
        sorted.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingLong(Weighed::pair));
        sorted.forEach(this::take);
    }

    private void take(Weighed weighed) {
        var left = root(Pairs.left(weighed.pair()));
        var right = root(Pairs.right(weighed.pair()));
        if (left == right) {
            return;
        }
        var weight = new Tie(scoring, fields()).of(members.get(left), members.get(right));
        if (weight >= JOINS && members.get(left).length + members.get(right).length <= MOST) {
            join(left, right, weight);
        }
        tell(weighed.pair(), Model.probability(Math.min(weight, weighed.weight())), "by-weight");
    }

    private int fields() {
        return people.fields().size();
    }

    private void join(int left, int right, double weight) {
        for (var one : members.get(left)) {
            for (var other : members.get(right)) {
                if (people.comparable(one, other)) {
                    tell(pair(one, other), Model.probability(weight), "transitive");
                }
            }
        }
        var root = Math.min(left, right);
        var other = Math.max(left, right);
        var all = Arrays.copyOf(members.get(root), members.get(root).length + members.get(other).length);
        System.arraycopy(members.get(other), 0, all, members.get(root).length, members.get(other).length);
        members.set(root, all);
        members.set(other, new int[0]);
        parents[other] = root;
    }

    private void tell(long pair, double probability, String stage) {
        var told = new Pair(Pairs.left(pair), Pairs.right(pair), probability, stage);
        pairs.merge(pair, told, (before, now) -> now.probability() >= before.probability() ? now : before);
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private int root(int row) {
        var at = row;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    List<Integer> clusters() {
        return IntStream.range(0, parents.length).map(this::root).boxed().toList();
    }

    List<Pair> pairs(double least) {
        return pairs.values().stream()
                .filter(pair -> pair.probability() >= least)
                .sorted(Comparator.comparingDouble(Pair::probability)
                        .reversed()
                        .thenComparingInt(Pair::left)
                        .thenComparingInt(Pair::right))
                .toList();
    }
}
