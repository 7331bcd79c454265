package org.braid.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the descriptions themselves say, before anybody decides or joins anything: the dear part of a linkage. */
final class Evidence {
    private static final Comparator<Scored> STRONGEST_FIRST = Comparator.comparingDouble(Scored::weight)
            .reversed()
            .thenComparingInt(Scored::left)
            .thenComparingInt(Scored::right);

    private final LinkageModel model;
    private final Profiles profiles;
    private final GivenNames givenNames;
    private final IdentifierBonds identifiers;
    private final Blocking blocking;

    Evidence(LinkageModel model, Profiles profiles) {
        this.model = model;
        this.profiles = profiles;
        givenNames = new GivenNames(model, profiles.all(), profiles.givenNames().size());
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
        return new Groups(profiles, givenNames, model.personLimit());
    }

    /** How many sets of candidates were too large to compare each with each. */
    int narrowed() {
        return identifiers.narrowed() + blocking.narrowed();
    }

    /** The pairs worth asking about that are not together yet, strongest first; of several groupings, in any of them. */
    List<Scored> score(Collection<Groups> groupings) {
        var scoring = new Scoring(model, profiles, givenNames);
        var scored = new ArrayList<Scored>();
        for (var pair : blocking.pairs()) {
            var left = (int) (pair >> 32);
            var right = (int) pair;
            if (!groupings.stream().allMatch(groups -> groups.together(left, right))) {
                scoring.score(profiles.get(left), profiles.get(right)).ifPresent(scored::add);
            }
        }
        scored.sort(STRONGEST_FIRST);
        return scored;
    }
}
