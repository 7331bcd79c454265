package org.braid.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braid.linkage.Clustering.Weighed;

/**
 * Of two tables' encodings, whoever goes with one row goes with no other: brothers and sisters are encoded so much alike
 * that nothing else keeps them apart.
 */
final class Rivals {
    private Rivals() {}

    /** The pairs of which neither row has a better one. */
    static List<Weighed> without(List<Weighed> weighed) {
        var best = new HashMap<Integer, Double>();
        for (var each : weighed) {
            best.merge(Pairs.left(each.pair()), each.weight(), Math::max);
            best.merge(Pairs.right(each.pair()), each.weight(), Math::max);
        }
        return weighed.stream()
                .filter(each ->
                        isBest(Pairs.left(each.pair()), each, best) && isBest(Pairs.right(each.pair()), each, best))
                .toList();
    }

    private static boolean isBest(int row, Weighed each, Map<Integer, Double> best) {
        return each.weight() >= best.getOrDefault(row, each.weight());
    }
}
