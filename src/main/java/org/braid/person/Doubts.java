package org.braid.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.braid.person.Clusters.Doubt;

/** What a person must decide: for any two persons the strongest pair that could be one. */
final class Doubts {
    private static final Comparator<Bond> BEST = Comparator.comparingDouble(Bond::weight)
            .reversed()
            .thenComparingInt(Bond::left)
            .thenComparingInt(Bond::right);

    private final List<Open> open = new ArrayList<>();

    /**
     * @param held a guard forbade a link that was otherwise good
     */
    private record Open(Bond bond, String reason, boolean held) {}

    void held(Bond bond, String reason) {
        open.add(new Open(bond, reason, true));
    }

    void weak(Bond bond, String reason) {
        open.add(new Open(bond, reason, false));
    }

    /** Those that still stand when all is joined. */
    List<Doubt> of(Profiles profiles, Groups groups) {
        var best = new HashMap<Long, Open>();
        open.stream()
                .filter(doubt -> stands(doubt, profiles, groups))
                .forEach(doubt -> best.merge(persons(doubt.bond(), groups), doubt, Doubts::better));
        return best.values().stream()
                .sorted(Comparator.comparing(Open::bond, BEST))
                .map(doubt -> new Doubt(doubt.bond().link(profiles), doubt.reason()))
                .toList();
    }

    /** Not those that a decision has settled, nor protected people, nor weak ones between two verified numbers. */
    private static boolean stands(Open doubt, Profiles profiles, Groups groups) {
        var bond = doubt.bond();
        var left = groups.group(bond.left());
        var right = groups.group(bond.right());
        return left != right
                && !left.isKeptFrom(right)
                && !profiles.get(bond.left()).secluded()
                && (doubt.held() || !left.verifiedNumbersConflict(right));
    }

    private static long persons(Bond bond, Groups groups) {
        long left = groups.root(bond.left());
        long right = groups.root(bond.right());
        return Math.min(left, right) << 32 | Math.max(left, right);
    }

    private static Open better(Open one, Open other) {
        return BEST.compare(one.bond(), other.bond()) <= 0 ? one : other;
    }
}
