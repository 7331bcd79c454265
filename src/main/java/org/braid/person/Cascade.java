package org.braid.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.braid.person.Link.Stage;

/** One run of the stages, strongest evidence first: what joins early is what the guards later protect. */
final class Cascade {
    private final LinkageModel model;
    private final Profiles profiles;
    private final Groups groups;
    private final Doubts doubts = new Doubts();
    /** The indexes of those whom a decision is about. */
    private final Set<Integer> decided = new HashSet<>();

    /** What is certain is joined: by decision, then by identifier. */
    Cascade(Evidence evidence, List<Decision> decisions) {
        model = evidence.model();
        profiles = evidence.profiles();
        groups = evidence.groups();
        decide(decisions);
        joinByIdentifier(evidence.identifiers());
    }

    Groups groups() {
        return groups;
    }

    /**
     * What is left is joined by weight.
     *
     * @param scored strongest first; pairs that are together by now have nothing to say
     */
    Clusters finish(List<Scored> scored) {
        joinByWeight(scored.stream()
                .filter(pair -> !groups.together(pair.left(), pair.right()))
                .toList());
        return new Clusters(groups.clusters(), doubts.of(profiles, groups));
    }

    /** The newest decision first: an older one that it contradicts no longer holds. */
    private void decide(List<Decision> decisions) {
        decisions.stream()
                .sorted(Comparator.comparingLong(Decision::id).reversed())
                .forEach(this::decide);
    }

    private void decide(Decision decision) {
        var one = profiles.byKey().get(decision.left());
        var other = profiles.byKey().get(decision.right());
        if (one == null || other == null) {
            return;
        }
        decided.add(one);
        decided.add(other);
        if (decision.joined()) {
            groups.join(new Bond(
                    Math.min(one, other),
                    Math.max(one, other),
                    Stage.DECISION,
                    Bond.CERTAIN,
                    List.of("a person decided that they are one")));
        } else if (!groups.together(one, other)) {
            groups.keepApart(one, other);
        }
    }

    /** First whoever takes the place of somebody decided about, so that the decision goes on to them. */
    private void joinByIdentifier(IdentifierBonds found) {
        found.doubts().forEach(doubtful -> doubts.held(doubtful.bond(), doubtful.reason()));
        found.bonds().stream().filter(this::takesThePlace).forEach(this::join);
        found.bonds().forEach(this::join);
    }

    /** The same feed gives both the same identifiers; only name, address or the like were corrected. */
    private boolean takesThePlace(Bond bond) {
        var left = profiles.get(bond.left());
        var right = profiles.get(bond.right());
        return (decided.contains(bond.left()) || decided.contains(bond.right()))
                && left.feed().equals(right.feed())
                && left.nhsNumber().equals(right.nhsNumber())
                && left.scoped().equals(right.scoped());
    }

    private void join(Bond bond) {
        groups.join(bond).ifPresent(guard -> doubts.held(bond, guard.reason()));
    }

    /** Firm pairs first; then those that hold only where nobody else fits as well. */
    private void joinByWeight(List<Scored> scored) {
        var linkable = scored.stream().filter(this::linkable).toList();
        var numbers = Rivals.byVerifiedNumber(groups, model, linkable);
        var free = unless(numbers::numberContested, linkable);
        free.stream().filter(pair -> !pair.agreement().tenuous()).forEach(pair -> join(pair.bond()));
        var tenuous = free.stream().filter(this::tenuous).toList();
        var near = Rivals.byNearness(groups, model, scored, tenuous);
        unless(near::contested, tenuous).forEach(pair -> join(pair.bond()));
        scored.stream().filter(pair -> !linkable(pair)).forEach(this::review);
    }

    /** Those not contested; the others wait for a person. All are asked before any is joined. */
    private List<Scored> unless(Predicate<Scored> contested, List<Scored> pairs) {
        var free = new ArrayList<Scored>();
        for (var pair : pairs) {
            if (contested.test(pair)) {
                doubts.weak(pair, "another person fits about as well");
            } else {
                free.add(pair);
            }
        }
        return free;
    }

    private void review(Scored pair) {
        if (!groups.together(pair.left(), pair.right())) {
            var strong = pair.weight() >= model.upper();
            doubts.weak(
                    pair,
                    strong ? "names or date of birth do not agree enough" : "the evidence lies between the thresholds");
        }
    }

    /** Those already together by firmer pairs need no second look. */
    private boolean tenuous(Scored pair) {
        return pair.agreement().tenuous() && !groups.together(pair.left(), pair.right());
    }

    private boolean linkable(Scored pair) {
        return pair.weight() >= model.upper() && pair.agreement().linkable();
    }
}
