package org.braid.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.braid.person.Clusters.Doubt;

/** What a person must decide: for any two persons the strongest pair that could be one. */
final class Doubts {
    private static final Comparator<Open> BY_KEYS = Comparator.<Open>comparingInt(
                    doubt -> doubt.pair().left())
            .thenComparingInt(doubt -> doubt.pair().right());

    private final List<Open> open = new ArrayList<>();

    /**
     * @param held a guard forbade a link that was otherwise good
     */
    private record Open(CandidatePair pair, String reason, boolean held) {}

    void held(Bond bond, String reason) {
        open.add(new Open(bond, reason, true));
    }

    void weak(Scored pair, String reason) {
        open.add(new Open(pair, reason, false));
    }

    /** Those that still stand when all is joined, in the order of their keys; of people much alike there are millions. */
    List<Doubt> of(Profiles profiles, Groups groups) {
        var standing = open.stream()
                .filter(doubt -> stands(doubt, profiles, groups))
                .sorted(Comparator.<Open>comparingLong(doubt -> persons(doubt.pair(), groups))
                        .thenComparing(Open::pair, CandidatePair.STRONGEST_FIRST))
                .toList();
        var best = new ArrayList<Open>();
        var last = -1L;
        for (var doubt : standing) {
            var persons = persons(doubt.pair(), groups);
            if (persons != last) {
                best.add(doubt);
            }
            last = persons;
        }
        best.sort(BY_KEYS);
        var packed = new PackedDoubts(profiles, best.size());
        best.forEach(doubt -> packed.add(doubt.pair().bond(), doubt.reason()));
        return packed;
    }

    /** Not those that a decision has settled, nor protected people, nor weak ones between two verified numbers. */
    private static boolean stands(Open doubt, Profiles profiles, Groups groups) {
        var left = groups.group(doubt.pair().left());
        var right = groups.group(doubt.pair().right());
        return left != right
                && !left.isKeptFrom(right)
                && !profiles.get(doubt.pair().left()).secluded()
                && (doubt.held() || !left.verifiedNumbersConflict(right));
    }

    private static long persons(CandidatePair pair, Groups groups) {
        long left = groups.root(pair.left());
        long right = groups.root(pair.right());
        return Math.min(left, right) << 32 | Math.max(left, right);
    }
}
