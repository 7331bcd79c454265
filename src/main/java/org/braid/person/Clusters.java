package org.braid.person;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who is who, as the linkage sees it.
 *
 * @param people every identity is in exactly one; sorted by its smallest identity key
 * @param doubtful pairs between the thresholds, or kept apart by a guard; a person decides. In the order of their keys, each made
 *     as it is asked for
 */
public record Clusters(List<Cluster> people, List<Doubt> doubtful) {
    public Clusters {
        people = List.copyOf(people);
    }

    /** The same with every link as it is to be told. */
    Clusters with(UnaryOperator<Link> told) {
        return new Clusters(
                people.stream()
                        .map(person -> new Cluster(
                                person.identities(),
                                person.links().stream().map(told).toList()))
                        .toList(),
                doubtful.stream()
                        .map(doubt -> new Doubt(told.apply(doubt.link()), doubt.reason()))
                        .toList());
    }

    /**
     * One person.
     *
     * @param identities the keys, sorted
     * @param links those that hold the identities together, sorted
     */
    public record Cluster(List<String> identities, List<Link> links) {
        public Cluster {
            identities = List.copyOf(identities);
            links = List.copyOf(links);
        }
    }

    /** @param reason what kept the pair apart, in plain words without personal values */
    public record Doubt(Link link, String reason) {}
}
