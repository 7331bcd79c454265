package org.braid.person;

import java.util.Comparator;
import java.util.List;

/**
 * What would join two descriptions.
 *
 * @param left the smaller of the two indexes, which are in the order of the keys
 */
record Bond(int left, int right, Link.Stage stage, double weight, List<String> evidence) implements CandidatePair {
    /** The weight of what is certain by itself. */
    static final double CERTAIN = 99;

    static final Comparator<Bond> STRONGEST_FIRST = Comparator.comparing(Bond::stage)
            .thenComparing(Comparator.comparingDouble(Bond::weight).reversed())
            .thenComparingInt(Bond::left)
            .thenComparingInt(Bond::right);

    @Override
    public Bond bond() {
        return this;
    }

    Link link(Profiles profiles) {
        return new Link(profiles.get(left).key(), profiles.get(right).key(), stage, weight, evidence);
    }
}
