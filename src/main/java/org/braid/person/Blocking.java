package org.braid.person;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/** Chooses the pairs worth comparing: those that share what at least one rule of the model names. */
final class Blocking {
    private static final Comparator<Profile> NEIGHBOURS = Comparator.comparingInt(Profile::birth)
            .thenComparing(profile -> profile.family().text())
            .thenComparing(profile -> profile.given().text())
            .thenComparingInt(Profile::index);

    /** The lower bits of a key, which hold a place: room for 16 million descriptions. */
    private static final long PLACE = (1L << 24) - 1;

    private final int limit;
    private final Pairs pairs = new Pairs();
    private int narrowed;

    Blocking(int limit) {
        this.limit = limit;
    }

    static Blocking of(LinkageModel model, List<Profile> profiles) {
        var blocking = new Blocking(model.blockLimit());
        for (var rule : model.blocking()) {
            blocking.add(rule, profiles);
        }
        return blocking;
    }

    /** How many blocks were over the limit. */
    int narrowed() {
        return narrowed;
    }

    /** Each pair once, in order: the smaller index in the upper half of the number, the larger in the lower. */
    long[] pairs() {
        return pairs.distinct();
    }

    private void add(List<BlockField> rule, List<Profile> profiles) {
        var members = members(rule, profiles);
        for (int from = 0, to; from < members.length; from = to) {
            to = from + 1;
            while (to < members.length && (members[to] & ~PLACE) == (members[from] & ~PLACE)) {
                to++;
            }
            if (to - from > 1) {
                addBlock(Arrays.stream(members, from, to)
                        .mapToObj(member -> profiles.get((int) (member & PLACE)))
                        .toList());
            }
        }
    }

    /** Their keys in order, each with the place of the profile in its lower bits; two keys of one number cost only time. */
    private static long[] members(List<BlockField> rule, List<Profile> profiles) {
        var members = new long[profiles.size()];
        var size = 0;
        for (var place = 0; place < profiles.size(); place++) {
            var key = BlockKey.of(rule, profiles.get(place));
            if (key != BlockKey.NONE) {
                members[size++] = (key & ~PLACE) | place;
            }
        }
        Arrays.parallelSort(members, 0, size);
        return Arrays.copyOf(members, size);
    }

    void addBlock(List<Profile> block) {
        if (block.size() > limit) {
            narrowed++;
        }
        eachPair(block, limit, (left, right) -> pairs.add(left.index(), right.index()));
    }

    /**
     * Every pair of the block, the smaller index first; of a block over the limit, each member with so many neighbours
     * in birth date and name.
     */
    static void eachPair(List<Profile> block, int limit, BiConsumer<Profile, Profile> action) {
        var members = block.size() <= limit
                ? block
                : block.stream().sorted(NEIGHBOURS).toList();
        for (var i = 0; i < members.size(); i++) {
            for (var j = i + 1; j < Math.min(members.size(), i + limit); j++) {
                var forward = members.get(i).index() < members.get(j).index();
                action.accept(members.get(forward ? i : j), members.get(forward ? j : i));
            }
        }
    }

    /** A growing list of pairs without an object for each. */
    private static final class Pairs {
        private long[] pairs = new long[1024];
        private int size;

        void add(int left, int right) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size + size / 2);
            }
            pairs[size++] = (long) left << 32 | right;
        }

        long[] distinct() {
            Arrays.parallelSort(pairs, 0, size);
            var kept = 0;
            for (var at = 0; at < size; at++) {
                if (kept == 0 || pairs[at] != pairs[kept - 1]) {
                    pairs[kept++] = pairs[at];
                }
            }
            size = kept;
            return Arrays.copyOf(pairs, kept);
        }
    }
}
