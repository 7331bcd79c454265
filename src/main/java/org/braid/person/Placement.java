package org.braid.person;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.braid.person.Clusters.Cluster;

/** Where the linkage by itself places two sides that a person decided about. */
public enum Placement {
    /** As one person. */
    LINKED,
    /** As two who may be one: it asks. */
    QUEUED,
    /** As two. */
    APART;

    /**
     * By decision, in the order of their numbers. A decision counts for the pairs of descriptions that no newer one is about;
     * one that has none is not there.
     *
     * @param alone what the linkage says where nobody has decided anything
     */
    static Map<Long, Placement> of(Clusters alone, Collection<Decision> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        var places = new Places(alone, decisions);
        var taken = new HashSet<List<String>>();
        var placements = new TreeMap<Long, Placement>();
        decisions.stream()
                .sorted(Comparator.comparingLong(Decision::id).reversed())
                .filter(decision -> taken.add(List.of(decision.left(), decision.right())))
                .forEach(decision -> placements.merge(decision.id(), places.of(decision), Placement::nearer));
        return placements;
    }

    private static Placement nearer(Placement one, Placement other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Whose each description is, and between whom of those decided about the linkage asks. */
    private static final class Places {
        private final Map<String, Integer> people = new HashMap<>();
        private final Set<Set<Integer>> asked = new HashSet<>();

        Places(Clusters alone, Collection<Decision> decisions) {
            var number = 0;
            for (var person : alone.people()) {
                add(person, number++);
            }
            var decided = decisions.stream().map(this::both).collect(Collectors.toSet());
            alone.doubtful().stream()
                    .map(doubt -> both(doubt.link().left(), doubt.link().right()))
                    .filter(decided::contains)
                    .forEach(asked::add);
        }

        private void add(Cluster person, int number) {
            person.identities().forEach(key -> people.put(key, number));
        }

        private Set<Integer> both(Decision decision) {
            return both(decision.left(), decision.right());
        }

        /** One where both are of one person. */
        private Set<Integer> both(String left, String right) {
            var both = new HashSet<Integer>();
            both.add(people.getOrDefault(left, -1));
            both.add(people.getOrDefault(right, -2));
            return both;
        }

        Placement of(Decision decision) {
            var both = both(decision);
            if (both.size() == 1) {
                return LINKED;
            }
            return asked.contains(both) ? QUEUED : APART;
        }
    }
}
