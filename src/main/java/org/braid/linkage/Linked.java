package org.braid.linkage;

import java.util.List;

/**
 * Who is who in one or two tables.
 *
 * @param pairs that are of one person at the probability asked for or above; by probability, then by their places
 * @param clusters of each row, the place of the first row of the same person
 * @param candidates how many pairs were compared
 * @param narrowed how many blocks were so large that only neighbours in them were compared
 */
public record Linked(List<Pair> pairs, List<Integer> clusters, long candidates, int narrowed) {
    public Linked {
        pairs = List.copyOf(pairs);
        clusters = List.copyOf(clusters);
    }

    /**
     * Two rows.
     *
     * @param stage {@code by-weight}, or {@code transitive} where a third row holds the two together
     */
    public record Pair(int left, int right, double probability, String stage) {}
}
