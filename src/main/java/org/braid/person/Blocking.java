package org.braid.person;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Chooses the pairs worth comparing: those that share what at least one rule of the model names. */
final class Blocking {
    static final Comparator<Profile> NEIGHBOURS = Comparator.comparingInt(Profile::birth)
            .thenComparing(profile -> profile.family().text())
            .thenComparing(profile -> profile.given().text())
            .thenComparing(Profile::key);

    private final int limit;
    private final BitSet whose;
    private final Pairs pairs = new Pairs();
    private final SortedMap<String, Long> narrowed = new TreeMap<>();

    /** @param whose the indexes of those of whom one at least is in every pair */
    Blocking(int limit, BitSet whose) {
        this.limit = limit;
        this.whose = whose;
    }

    /** @param blocks of everybody, so that a block is narrowed in the same way whoever is asked for */
    static Blocking of(Blocks blocks, int limit, BitSet whose) {
        var blocking = new Blocking(limit, whose);
        blocks.each(
                profile -> profile.isComparable() && whose.get(profile.index()),
                (rule, block) -> blocking.addBlock(rule, comparable(block)));
        return blocking;
    }

    private static List<Profile> comparable(List<Profile> block) {
        return block.stream().allMatch(Profile::isComparable)
                ? block
                : block.stream().filter(Profile::isComparable).toList();
    }

    /** How many blocks were over the limit, by rule. */
    SortedMap<String, Long> narrowed() {
        return narrowed;
    }

    /** Each pair once, in order: the smaller index in the upper half of the number, the larger in the lower. */
    long[] pairs() {
        return pairs.distinct();
    }

    void addBlock(String rule, List<Profile> block) {
        if (block.size() > limit && block.stream().anyMatch(profile -> whose.get(profile.index()))) {
            narrowed.merge(rule, 1L, Long::sum);
        }
        eachPair(block, limit, (left, right) -> {
            if (whose.get(left.index()) || whose.get(right.index())) {
                pairs.add(left.index(), right.index());
            }
        });
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
}
