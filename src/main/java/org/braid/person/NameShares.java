package org.braid.person;

import java.util.Collection;
import java.util.function.Function;

/** How often each given name, or family name, is stated; in steps. */
final class NameShares {
    private static final double PSEUDO_COUNT = 1000;

    private final int[] counts;
    private final int total;

    /** @param total of all names, those left out that are not stated */
    private NameShares(int[] counts, int total) {
        this.counts = counts;
        this.total = total;
    }

    /** @param distinct how many distinct names there are */
    static NameShares of(Collection<Profile> people, Function<Profile, Name> name, int distinct) {
        var counts = new int[distinct];
        var total = 0;
        for (var person : people) {
            var stated = name.apply(person);
            if (stated.stated()) {
                counts[stated.id()]++;
                total++;
            }
        }
        return new NameShares(counts, total);
    }

    /** On which step the number of all names is. */
    int total() {
        return Steps.of(total);
    }

    /** On which step the number of the name's bearers is. */
    int count(Name name) {
        return Steps.of(counts[name.id()]);
    }

    /**
     * The share of people who have this name: the share at hand, drawn towards the model's where few are at hand.
     *
     * @param expected the share that the model gives for a name of middling frequency
     */
    double share(Name name, double expected) {
        var share = (count(name) + PSEUDO_COUNT * expected) / (total() + PSEUDO_COUNT);
        return Math.max(share, rarest(expected));
    }

    /** However rare a name, a slip can make it: no agreement weighs more than four bits above the usual. */
    static double rarest(double expected) {
        return expected / 16;
    }
}
