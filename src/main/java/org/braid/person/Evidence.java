package org.braid.person;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** What descriptions themselves say, before anybody decides or joins anything: the dear part of a linkage. */
final class Evidence {
    private final LinkageModel model;
    private final Population population;
    private final Profiles profiles;
    private final GivenNames givenNames;
    private final IdentifierBonds identifiers;
    private final Blocks blocks;
    private final BitSet whose;
    /** By the index among everybody, the index among those to be linked; below zero for the others. */
    private final int[] places;

    /**
     * @param population all of {@code everybody}
     * @param blocks of {@code everybody}
     * @param whose the indexes of those to be linked; none of them has to do with any of the others
     */
    Evidence(LinkageModel model, Population population, Profiles everybody, Blocks blocks, BitSet whose) {
        this.model = model;
        this.population = population;
        profiles = everybody.only(whose);
        givenNames = new GivenNames(model, population.families());
        identifiers = IdentifierBonds.of(profiles.all(), givenNames, model.blockLimit());
        this.blocks = blocks;
        this.whose = whose;
        places = places(whose, everybody.size());
    }

    private static int[] places(BitSet whose, int size) {
        var places = new int[size];
        var place = 0;
        for (var index = 0; index < size; index++) {
            places[index] = whose.get(index) ? place++ : -1;
        }
        return places;
    }

    LinkageModel model() {
        return model;
    }

    Profiles profiles() {
        return profiles;
    }

    IdentifierBonds identifiers() {
        return identifiers;
    }

    Groups groups() {
        return new Groups(profiles, givenNames, model);
    }

    /** Tells of a link what its weight is the sum of. Not thread-safe. */
    UnaryOperator<Link> weighing() {
        var scoring = scoring();
        return link -> link.stage() == Link.Stage.PROBABILISTIC
                ? link.weighed(scoring.weights(profile(link.left()), profile(link.right())))
                : link;
    }

    private Scoring scoring() {
        return new Scoring(model, population, new Comparing(givenNames));
    }

    private Profile profile(String key) {
        return profiles.get(profiles.byKey().getOrDefault(key, 0));
    }

    /**
     * What was found by weighing.
     *
     * @param pairs those worth asking about, strongest first
     */
    record Weighed(List<Scored> pairs, Compared compared) {}

    /** Weighs all pairs that are not together yet; of several groupings, in any of them. */
    Weighed weigh(Collection<Groups> groupings) {
        var weighing = new Weighing(groupings.stream().map(Groups::roots).toList());
        var narrowed = Blocking.eachPair(blocks, model.blockLimit(), whose, weighing);
        if (identifiers.narrowed() > 0) {
            narrowed.put("identifier", (long) identifiers.narrowed());
        }
        return new Weighed(weighing.scoring.strongestFirst(), new Compared(profiles.size(), weighing.pairs, narrowed));
    }

    /** Takes pairs of everybody, and weighs and counts those of two who are to be linked. */
    private final class Weighing implements LongConsumer {
        private final PairScoring scoring = new PairScoring(profiles, Evidence.this::scoring);
        private final List<int[]> groupings;
        private long pairs;

        Weighing(List<int[]> groupings) {
            this.groupings = groupings;
        }

        @Override
        public void accept(long pair) {
            var left = places[Pairs.left(pair)];
            var right = places[Pairs.right(pair)];
            if (left >= 0 && right >= 0) {
                pairs++;
                if (areApart(left, right)) {
                    scoring.add(Pairs.pair(left, right));
                }
            }
        }

        private boolean areApart(int left, int right) {
            for (var roots : groupings) {
                if (roots[left] != roots[right]) {
                    return true;
                }
            }
            return false;
        }
    }
}
