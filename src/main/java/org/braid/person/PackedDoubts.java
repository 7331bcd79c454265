package org.braid.person;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.braid.person.Clusters.Doubt;

/** Doubts in twenty bytes each, made as they are asked for: of people much alike there are millions. */
final class PackedDoubts extends AbstractList<Doubt> implements RandomAccess {
    private final Profiles profiles;
    private final long[] pairs;
    private final double[] weights;
    /** Indexes of what is told of many pairs alike. */
    private final int[] words;

    private final List<Words> all = new ArrayList<>();
    private final Map<Words, Integer> known = new HashMap<>();
    private int size;

    private record Words(Link.Stage stage, List<String> evidence, String reason) {}

    PackedDoubts(Profiles profiles, int most) {
        this.profiles = profiles;
        pairs = new long[most];
        weights = new double[most];
        words = new int[most];
    }

    void add(Bond bond, String reason) {
        pairs[size] = Pairs.pair(bond.left(), bond.right());
        weights[size] = bond.weight();
        words[size++] = known.computeIfAbsent(new Words(bond.stage(), bond.evidence(), reason), this::index);
    }

    private int index(Words own) {
        all.add(own);
        return all.size() - 1;
    }

    @Override
    public Doubt get(int index) {
        var own = all.get(words[index]);
        var left = Pairs.left(pairs[index]);
        var right = Pairs.right(pairs[index]);
        return new Doubt(
                new Bond(left, right, own.stage(), weights[index], own.evidence()).link(profiles), own.reason());
    }

    @Override
    public int size() {
        return size;
    }
}
