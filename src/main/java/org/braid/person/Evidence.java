package org.braid.person;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What descriptions themselves say, before anybody decides or joins anything: the dear part of a linkage. */
final class Evidence {
    private final LinkageModel model;
    private final Population population;
    private final Profiles profiles;
    private final GivenNames givenNames;
    private final IdentifierBonds identifiers;
    private final Blocking blocking;
    private final long[] pairs;

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
        blocking = Blocking.of(blocks, model.blockLimit(), whose);
        pairs = pairs(blocking.pairs(), places(whose, everybody.size()));
    }

    /** By the index among everybody, the index among those to be linked; below zero for the others. */
    private static int[] places(BitSet whose, int size) {
        var places = new int[size];
        var place = 0;
        for (var index = 0; index < size; index++) {
            places[index] = whose.get(index) ? place++ : -1;
        }
        return places;
    }

    /** Those of two who are to be linked, by their places. */
    private static long[] pairs(long[] all, int[] places) {
        var kept = 0;
        for (var pair : all) {
            var left = places[Pairs.left(pair)];
            var right = places[Pairs.right(pair)];
            if (left >= 0 && right >= 0) {
                all[kept++] = Pairs.pair(left, right);
            }
        }
        return Arrays.copyOf(all, kept);
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

    Compared compared() {
        var narrowed = new TreeMap<>(blocking.narrowed());
        if (identifiers.narrowed() > 0) {
            narrowed.put("identifier", (long) identifiers.narrowed());
        }
        return new Compared(profiles.size(), pairs.length, narrowed);
    }

    /** With what each weight is the sum of. */
    Clusters weighed(Clusters clusters) {
        var scoring = scoring();
        return clusters.with(link -> link.stage() == Link.Stage.PROBABILISTIC
                ? link.weighed(scoring.weights(profile(link.left()), profile(link.right())))
                : link);
    }

    private Scoring scoring() {
        return new Scoring(model, population, new Comparing(givenNames));
    }

    private Profile profile(String key) {
        return profiles.get(profiles.byKey().getOrDefault(key, 0));
    }

    /** The pairs worth asking about that are not together yet, strongest first; of several groupings, in any of them. */
    List<Scored> score(Collection<Groups> groupings) {
        var roots = groupings.stream().map(Groups::roots).toList();
        return new PairScoring(profiles, this::scoring).score(pairs, pair -> apart(roots, pair));
    }

    private static boolean apart(List<int[]> groupings, long pair) {
        for (var roots : groupings) {
            if (roots[Pairs.left(pair)] != roots[Pairs.right(pair)]) {
                return true;
            }
        }
        return false;
    }
}
