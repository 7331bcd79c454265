package org.braid.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the descriptions themselves say, before anybody decides or joins anything: the dear part of a linkage. */
final class Evidence {
    private static final Comparator<Scored> STRONGEST_FIRST = Comparator.comparingDouble(Scored::weight)
            .reversed()
            .thenComparingInt(Scored::left)
            .thenComparingInt(Scored::right);

    /** In which pairs are shared out among the processors. */
    private static final int PARTS = 16;

    private final LinkageModel model;
    private final Profiles profiles;
    private final GivenNames givenNames;
    private final IdentifierBonds identifiers;
    private final Blocking blocking;
    private final Namesakes namesakes;

    Evidence(LinkageModel model, Profiles profiles) {
        this.model = model;
        this.profiles = profiles;
        givenNames = new GivenNames(model, profiles.all(), profiles.givenNames().size());
        namesakes = Namesakes.of(profiles.all());
        identifiers = IdentifierBonds.of(profiles.all(), givenNames, model.blockLimit());
        blocking = Blocking.of(
                model,
                profiles.all().stream().filter(profile -> !profile.secluded()).toList());
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

    /** How many sets of candidates were too large to compare each with each. */
    int narrowed() {
        return identifiers.narrowed() + blocking.narrowed();
    }

    /** With what each weight is the sum of. */
    Clusters weighed(Clusters clusters) {
        var scoring = new Scoring(model, profiles, new Comparing(givenNames), namesakes);
        return clusters.with(link -> link.stage() == Link.Stage.PROBABILISTIC
                ? link.weighed(scoring.weights(profile(link.left()), profile(link.right())))
                : link);
    }

    private Profile profile(String key) {
        return profiles.get(profiles.byKey().getOrDefault(key, 0));
    }

    /** The pairs worth asking about that are not together yet, strongest first; of several groupings, in any of them. */
    List<Scored> score(Collection<Groups> groupings) {
        var roots = groupings.stream().map(Groups::roots).toList();
        var pairs = blocking.pairs();
        return IntStream.range(0, PARTS)
                .parallel()
                .boxed()
                .flatMap(part -> score(pairs, part, roots).stream())
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private List<Scored> score(long[] pairs, int part, List<int[]> groupings) {
        var scoring = new Scoring(model, profiles, new Comparing(givenNames), namesakes);
        var scored = new ArrayList<Scored>();
        for (var at = place(pairs, part); at < place(pairs, part + 1); at++) {
            var left = (int) (pairs[at] >> 32);
            var right = (int) pairs[at];
            if (apart(groupings, left, right)) {
                scoring.score(profiles.get(left), profiles.get(right)).ifPresent(scored::add);
            }
        }
        return scored;
    }

    private static boolean apart(List<int[]> groupings, int left, int right) {
        for (var roots : groupings) {
            if (roots[left] != roots[right]) {
                return true;
            }
        }
        return false;
    }

    private static int place(long[] pairs, int part) {
        return (int) ((long) pairs.length * part / PARTS);
    }
}
