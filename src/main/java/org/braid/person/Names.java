package org.braid.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct given names, or family names, of everyone at hand, and how often each is stated. */
final class Names {
    private static final double PSEUDO_COUNT = 1000;

    private final Map<String, Name> byStated = new HashMap<>();
    private final Map<String, Name> byText = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private int total;

    Names() {
        byText.put("", Name.of(0, ""));
        counts.add(0);
    }

    /** Counts one more use of the name. */
    Name add(String stated) {
        var name = byStated.computeIfAbsent(stated, this::distinct);
        if (name.stated()) {
            counts.set(name.id(), counts.get(name.id()) + 1);
            total++;
        }
        return name;
    }

    private Name distinct(String stated) {
        return byText.computeIfAbsent(Name.folded(stated), folded -> {
            counts.add(0);
            return Name.of(counts.size() - 1, folded);
        });
    }

    int size() {
        return counts.size();
    }

    /**
     * The share of people who have this name: the share at hand, drawn towards the model's where few are at hand.
     *
     * @param expected the share that the model gives for a name of middling frequency
     */
    double share(Name name, double expected) {
        var share = (counts.get(name.id()) + PSEUDO_COUNT * expected) / (total + PSEUDO_COUNT);
        return Math.max(share, rarest(expected));
    }

    /** However rare a name, a slip can make it: no agreement weighs more than four bits above the usual. */
    static double rarest(double expected) {
        return expected / 16;
    }
}
