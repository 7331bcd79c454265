package org.braid.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What hangs together in a linkage: whoever shares an identifier, was worth asking about, or was decided about. Descriptions of
 * two parts have nothing to do with each other, so that what becomes of one does not change the other.
 */
final class Parts {
    private final int[] smallest;

    private Parts(int size) {
        smallest = IntStream.range(0, size).toArray();
    }

    /** By key, the smallest key of its part. */
    static Map<String, String> of(Evidence evidence, Collection<Scored> scored, Collection<Decision> decisions) {
        var profiles = evidence.profiles();
        var parts = new Parts(profiles.size());
        evidence.identifiers().bonds().forEach(bond -> parts.join(bond.left(), bond.right()));
        evidence.identifiers()
                .doubts()
                .forEach(doubt -> parts.join(doubt.bond().left(), doubt.bond().right()));
        scored.forEach(pair -> parts.join(pair.left(), pair.right()));
        parts.join(decisions, profiles);
        var named = new HashMap<String, String>();
        profiles.all()
                .forEach(profile -> named.put(
                        profile.key(),
                        profiles.get(parts.smallest(profile.index())).key()));
        return named;
    }

    /** All about whom one decision was taken. */
    private void join(Collection<Decision> decisions, Profiles profiles) {
        var first = new HashMap<Long, Integer>();
        for (var decision : decisions) {
            for (var key : List.of(decision.left(), decision.right())) {
                var index = profiles.byKey().get(key);
                if (index != null) {
                    join(index, first.computeIfAbsent(decision.id(), any -> index));
                }
            }
        }
    }

    private int smallest(int index) {
        var at = index;
        while (smallest[at] != at) {
            smallest[at] = smallest[smallest[at]];
            at = smallest[at];
        }
        return at;
    }

    private void join(int one, int other) {
        var mine = smallest(one);
        var theirs = smallest(other);
        smallest[Math.max(mine, theirs)] = Math.min(mine, theirs);
    }
}
