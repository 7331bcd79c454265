package org.braid.person;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braid.person.Clusters.Cluster;
import org.braid.person.Link.Stage;

/** Who is held to be one person so far; joins two only where no guard forbids it. Not thread-safe. */
final class Groups {
    private final Profiles profiles;
    private final GivenNames givenNames;
    private final LinkageModel model;
    private final GroupEvidence evidence;
    private final int[] parents;
    private final Group[] groups;

    Groups(Profiles profiles, GivenNames givenNames, LinkageModel model) {
        this.profiles = profiles;
        this.givenNames = givenNames;
        this.model = model;
        evidence = new GroupEvidence(model, profiles);
        parents = IntStream.range(0, profiles.size()).toArray();
        groups = profiles.all().stream().map(Group::new).toArray(Group[]::new);
    }

    /** The index that stands for the whole group. */
    int root(int index) {
        var at = index;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Of every index, as it is now. */
    int[] roots() {
        return IntStream.range(0, parents.length).map(this::root).toArray();
    }

    Group group(int index) {
        return groups[root(index)];
    }

    boolean together(int left, int right) {
        return root(left) == root(right);
    }

    /** Joins the two, or says what forbids it. */
    Optional<Guard> join(Bond bond) {
        if (together(bond.left(), bond.right())) {
            return Optional.empty();
        }
        var guard = guard(bond, group(bond.left()), group(bond.right()));
        if (guard.isEmpty()) {
            unite(bond);
        }
        return guard;
    }

    void keepApart(int left, int right) {
        group(left).keepOut(profiles.get(right));
        group(right).keepOut(profiles.get(left));
    }

    private void unite(Bond bond) {
        var left = root(bond.left());
        var right = root(bond.right());
        var larger = groups[left].size() >= groups[right].size() ? left : right;
        var smaller = larger == left ? right : left;
        groups[larger].absorb(groups[smaller], bond);
        parents[smaller] = larger;
    }

    private Optional<Guard> guard(Bond bond, Group left, Group right) {
        return Stream.of(Guard.values())
                .filter(guard -> asks(guard, bond.stage()) && forbids(guard, bond, left, right))
                .findFirst();
    }

    /** A person's decision beats every guard but a later decision; a shared identifier beats what may be misspelt. */
    private static boolean asks(Guard guard, Stage stage) {
        return switch (guard) {
            case DECISION -> true;
            case VERIFIED_NUMBERS, SIZE -> stage != Stage.DECISION;
            case PUPIL_NUMBERS, BIRTH_DATES, GIVEN_NAMES, GROUPS -> stage == Stage.PROBABILISTIC;
        };
    }

    private boolean forbids(Guard guard, Bond bond, Group left, Group right) {
        return switch (guard) {
            case DECISION -> left.isKeptFrom(right);
            case VERIFIED_NUMBERS -> left.verifiedNumbersConflict(right);
            case PUPIL_NUMBERS -> left.pupilNumbersConflict(right);
            case BIRTH_DATES -> left.birthsConflict(right);
            case GIVEN_NAMES -> left.givenNamesConflict(right, givenNames);
            case GROUPS -> bond.weight() + evidence.beyond(bond, left, right) < model.upper();
            case SIZE -> left.size() + right.size() > model.personLimit();
        };
    }

    /** Everyone, sorted by smallest key. */
    List<Cluster> clusters() {
        return IntStream.range(0, parents.length)
                .filter(index -> parents[index] == index)
                .mapToObj(index -> cluster(groups[index]))
                .sorted(Comparator.comparing(cluster -> cluster.identities().get(0)))
                .toList();
    }

    private Cluster cluster(Group group) {
        var keys = group.members().stream().map(Profile::key).sorted().toList();
        var links = group.bonds().stream()
                .map(bond -> bond.link(profiles))
                .sorted(Comparator.comparing(Link::left).thenComparing(Link::right))
                .toList();
        return new Cluster(keys, links);
    }
}
