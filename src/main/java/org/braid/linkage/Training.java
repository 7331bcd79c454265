package org.braid.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.braid.linkage.Model.FieldModel;

/**
 * Learns a model from the tables themselves: u from pairs at random, m by expectation and maximisation over the
 * candidates, and which fields hang together from both. Pairs that are no candidates count as two people's.
 */
final class Training {
    private static final int AT_RANDOM = 1_000_000;
    private static final int AGREEING = 30_000;
    private static final int ROUNDS = 40;
    private static final double SETTLED = 1e-4;
    /** For how many pairs what is usual stands, where a level is counted. */
    private static final double PULL_OF_MATCHES = 10;

    private static final double PULL_OF_OTHERS = 1;
    private static final double PULL_OF_MARGINAL = 20;
    private static final double PULL_OF_EXACT = 2;
    /** So sure must the other fields be for a pair to teach a field. */
    private static final double SURE = 0.9;

    private static final double ENOUGH = 20;
    /** Of a field of which nothing is known yet, how often one person's rows agree. */
    private static final double AGREES = 0.7;

    private static final double DIFFERS = 0.1;

    private final People people;
    private final List<Comparison> comparisons;
    private final Histogram candidates;
    private final Histogram random;
    private final List<Histogram> agreeing;
    private final double[] agreeingPairs;
    private final double[] statedPairs;
    private final int[] sizes;

    private Training(People people, Comparisons kinds, Comparing comparing, long[] candidatePatterns) {
        this.people = people;
        comparisons =
                people.fields().stream().map(field -> kinds.of(field.kind())).toList();
        sizes = comparing.sizes();
        candidates = Histogram.of(candidatePatterns);
        var sampling = new Sampling(people);
        random = Histogram.of(comparing.patterns(sampling.ofAll(AT_RANDOM)));
        agreeing = IntStream.range(0, sizes.length)
                .mapToObj(field -> Histogram.of(comparing.patterns(sampling.agreeing(field, AGREEING))))
                .toList();
        var counting = new AgreeingPairs(people);
        agreeingPairs =
                IntStream.range(0, sizes.length).mapToDouble(counting::agreeing).toArray();
        statedPairs =
                IntStream.range(0, sizes.length).mapToDouble(counting::stated).toArray();
    }

    /** @param patterns of the candidates */
    static Model of(People people, Comparisons kinds, Comparing comparing, Candidates from, long[] patterns) {
        if (EncodedTraining.suits(people)) {
            return EncodedTraining.of(people, from.pairs(), patterns);
        }
        return new Training(people, kinds, comparing, patterns).model(from.rules());
    }

    private Model model(List<List<BlockPart>> rules) {
        var parents = Structure.parents(people.fields());
        return settled(hung(start(rules), parents));
    }

    private Model settled(Model from) {
        var model = from;
        for (var round = 0; round < ROUNDS; round++) {
            var next = next(model);
            var moved = Math.abs(Math.log(next.prior() / model.prior()));
            model = next;
            if (round > 4 && moved < SETTLED) {
                break;
            }
        }
        return model;
    }

    private Model start(List<List<BlockPart>> rules) {
        var matches = people.twoTables()
                ? Math.min(people.first(), people.size() - people.first()) / 2.0
                : people.size() / 3.0;
        var prior = Math.min(0.3, matches / people.pairs());
        var fields = new ArrayList<FieldModel>();
        for (var place = 0; place < sizes.length; place++) {
            var m = new double[][] {usual(place)};
            var seen = new Shares(1, sizes[place]);
            count(random, seen, place, -1, (pattern, count) -> count);
            var u = new double[][] {seen.of(0, even(place), PULL_OF_OTHERS)};
            fields.add(new FieldModel(
                    people.fields().get(place), comparisons.get(place).levels(), -1, m, u));
        }
        return new Model(prior, fields, rules);
    }

    /** What is expected of one person's rows before any was seen. */
    private double[] usual(int place) {
        var usual = new double[sizes[place]];
        var between = sizes[place] - 3;
        Arrays.fill(usual, 1, usual.length, between > 0 ? (1 - AGREES - DIFFERS) / between : 0);
        usual[Comparison.EXACT] = between > 0 ? AGREES : 1 - DIFFERS;
        usual[different(place)] = DIFFERS;
        return capped(place, normalised(usual));
    }

    /** No level above what is possible of one person's rows; what that leaves goes to the others. */
    private double[] capped(int place, double[] shares) {
        var comparison = comparisons.get(place);
        var capped = shares.clone();
        var over = 0.0;
        for (var level = 1; level < capped.length; level++) {
            var most = comparison.most(level);
            over += Math.max(0, capped[level] - most);
            capped[level] = Math.min(capped[level], most);
        }
        capped[Comparison.EXACT] += over;
        return capped;
    }

    private int different(int place) {
        return comparisons.get(place).levels().indexOf("different") + 1;
    }

    private double[] even(int place) {
        var even = new double[sizes[place]];
        Arrays.fill(even, 1, even.length, 1.0 / (even.length - 1));
        return even;
    }

    private static double[] normalised(double[] shares) {
        var sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /** The same with every level of the parents apart; the next round fills them. */
    private Model hung(Model model, int[] parents) {
        var fields = new ArrayList<FieldModel>();
        for (var place = 0; place < sizes.length; place++) {
            var field = model.fields().get(place);
            var above = parents[place] < 0 ? 1 : sizes[parents[place]];
            var m = new double[above][];
            var u = new double[above][];
            Arrays.fill(m, field.m()[0]);
            Arrays.fill(u, field.u()[0]);
            fields.add(new FieldModel(field.field(), field.levels(), parents[place], m, u));
        }
        return new Model(model.prior(), fields, model.rules());
    }

    private Model next(Model model) {
        var probabilities = new Probabilities(model);
        var matches = probabilities.sum(candidates);
        var fields = IntStream.range(0, sizes.length)
                .mapToObj(place -> next(model, place, probabilities))
                .toList();
        var most = 0.5 * people.pairs();
        return new Model(Math.min(most, Math.max(1, matches)) / people.pairs(), fields, model.rules());
    }

    private FieldModel next(Model model, int place, Probabilities probabilities) {
        var field = model.fields().get(place);
        var above = field.m().length;
        var matched = matched(field, place, probabilities);
        var other = new Shares(above, sizes[place]);
        count(random, other, place, field.parent(), probabilities::unmatched);
        if (field.parent() >= 0) {
            other.forget(Comparison.EXACT);
            count(agreeing.get(field.parent()), other, place, field.parent(), probabilities::unmatched);
        }
        var whole = field.parent() >= 0 && people.fields().get(field.parent()).kind() == Kind.FULL_NAME;
        var m = shares(matched, usual(place), PULL_OF_MATCHES, whole);
        for (var row = 0; row < m.length; row++) {
            m[row] = capped(place, m[row]);
        }
        var u = shares(other, even(place), PULL_OF_OTHERS, whole);
        if (field.parent() < 0) {
            u[0] = withExact(u[0], exactByChance(place, matched));
        }
        return new FieldModel(field.field(), field.levels(), field.parent(), m, u);
    }

    /**
     * Of pairs that are of one person by what all other fields say: a field that has a say in its own case would come to
     * believe that whatever it does is right.
     */
    private Shares matched(FieldModel field, int place, Probabilities probabilities) {
        var matched = new Shares(field.m().length, sizes[place]);
        count(
                candidates,
                matched,
                place,
                field.parent(),
                (pattern, count) -> probabilities.matchedBut(place, pattern, count));
        if (matched.all().sum(0) < ENOUGH) {
            matched = new Shares(field.m().length, sizes[place]);
            count(candidates, matched, place, field.parent(), probabilities::matched);
        }
        return matched;
    }

    /**
     * Level 0 of the parent stands for all levels, as for pairs in which it is not stated.
     *
     * @param each whether each level of the parent counts for itself; or else the same against any other
     */
    private static double[][] shares(Shares counted, double[] usual, double pull, boolean each) {
        var marginal = counted.all().of(0, usual, pull);
        var shares = new double[counted.above()][];
        var but = counted.allBut(Comparison.EXACT).of(0, marginal, PULL_OF_MARGINAL);
        Arrays.fill(shares, but);
        shares[0] = marginal;
        for (var above = 1; above < (each ? shares.length : Math.min(2, shares.length)); above++) {
            shares[above] = counted.of(above, marginal, above == Comparison.EXACT ? PULL_OF_EXACT : PULL_OF_MARGINAL);
        }
        return shares;
    }

    /** Of all pairs of two people, the share that agrees exactly: it can be counted, however rare. */
    private double exactByChance(int place, Shares matched) {
        var of = statedPairs[place] - matched.sum(0);
        var agree = agreeingPairs[place] - matched.count(0, Comparison.EXACT);
        return Math.min(0.95, Math.max(1, agree) / Math.max(2, of));
    }

    private static double[] withExact(double[] shares, double exact) {
        var rest = 1 - shares[Comparison.EXACT];
        var changed = Arrays.stream(shares)
                .map(share -> share * (1 - exact) / Math.max(1e-9, rest))
                .toArray();
        changed[Comparison.EXACT] = exact;
        return changed;
    }

    private interface Counted {
        double of(long pattern, double count);
    }

    private static void count(Histogram from, Shares to, int place, int parent, Counted counted) {
        for (var at = 0; at < from.size(); at++) {
            var pattern = from.patterns()[at];
            var level = Pattern.level(pattern, place);
            if (level != Comparison.NOT_STATED) {
                var above = parent < 0 ? 0 : Pattern.level(pattern, parent);
                to.add(above, level, counted.of(pattern, from.counts()[at]));
            }
        }
    }

    /** What the model of the round before says of patterns. */
    private record Probabilities(Model model) {
        double matched(long pattern, double count) {
            return count * model.probability(pattern);
        }

        double matchedBut(int place, long pattern, double count) {
            var weight = model.priorWeight() + model.weight(pattern) - model.weight(pattern, place);
            var probability = Model.probability(weight);
            return probability < SURE ? 0 : count * probability;
        }

        double unmatched(long pattern, double count) {
            return count * (1 - model.probability(pattern));
        }

        double sum(Histogram histogram) {
            var sum = 0.0;
            for (var at = 0; at < histogram.size(); at++) {
                sum += matched(histogram.patterns()[at], histogram.counts()[at]);
            }
            return sum;
        }
    }
}
