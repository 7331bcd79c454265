package org.braid.person;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

/**
 * Chooses the pairs worth comparing: those that share what at least one rule of the model names. Each comes with the first
 * rule that finds it, so that no pair need be remembered: where many people look alike, there are hundreds to each of them.
 */
final class Blocking {
    static final Comparator<Profile> NEIGHBOURS = Comparator.comparingInt(Profile::birth)
            .thenComparing(profile -> profile.family().text())
            .thenComparing(profile -> profile.given().text())
            .thenComparing(Profile::key);

    private final Blocks blocks;
    private final int limit;
    private final BitSet whose;
    /** By rule and index, where somebody stands in a block over the limit; empty as long as the rule has none. */
    private final int[][] ranks;

    private final SortedMap<String, Long> narrowed = new TreeMap<>();

    private Blocking(Blocks blocks, int limit, BitSet whose) {
        this.blocks = blocks;
        this.limit = limit;
        this.whose = whose;
        ranks = new int[blocks.rules()][0];
    }

    /**
     * Tells each pair once, rule by rule, as {@link Pairs} writes it.
     *
     * @param blocks of everybody, so that a block is narrowed in the same way whoever is asked for; who is comparable has their
     *     place in them for an index
     * @param whose the indexes of those of whom one at least is in every pair
     * @return how many blocks were over the limit, by rule
     */
    static SortedMap<String, Long> eachPair(Blocks blocks, int limit, BitSet whose, LongConsumer action) {
        var blocking = new Blocking(blocks, limit, whose);
        blocks.each(
                profile -> profile.isComparable() && whose.get(profile.index()),
                (rule, block) -> blocking.eachPair(rule, comparable(block), action));
        return blocking.narrowed;
    }

    private static List<Profile> comparable(List<Profile> block) {
        return block.stream().allMatch(Profile::isComparable)
                ? block
                : block.stream().filter(Profile::isComparable).toList();
    }

    private void eachPair(int rule, List<Profile> block, LongConsumer action) {
        var members = neighbours(block, limit);
        if (members.size() > limit && members.stream().anyMatch(profile -> whose.get(profile.index()))) {
            narrowed.merge(blocks.name(rule), 1L, Long::sum);
            rank(rule, members);
        }
        eachNear(members, limit, (left, right) -> {
            if (isFirst(rule, left.index(), right.index())) {
                action.accept(Pairs.pair(left.index(), right.index()));
            }
        });
    }

    private void rank(int rule, List<Profile> members) {
        if (ranks[rule].length == 0) {
            ranks[rule] = new int[blocks.size()];
        }
        for (var rank = 0; rank < members.size(); rank++) {
            ranks[rule][members.get(rank).index()] = rank;
        }
    }

    /** Whether the pair is asked for, and no earlier rule brings it. */
    private boolean isFirst(int rule, int left, int right) {
        if (!whose.get(left) && !whose.get(right)) {
            return false;
        }
        for (var earlier = 0; earlier < rule; earlier++) {
            if (blocks.areTogether(earlier, left, right) && areNear(ranks[earlier], left, right)) {
                return false;
            }
        }
        return true;
    }

    private boolean areNear(int[] ranked, int left, int right) {
        return ranked.length == 0 || Math.abs(ranked[left] - ranked[right]) < limit;
    }

    /**
     * Every pair of the block, the smaller index first; of a block over the limit, each member with so many neighbours
     * in birth date and name.
     */
    static void eachPair(List<Profile> block, int limit, BiConsumer<Profile, Profile> action) {
        eachNear(neighbours(block, limit), limit, action);
    }

    private static List<Profile> neighbours(List<Profile> block, int limit) {
        return block.size() <= limit ? block : block.stream().sorted(NEIGHBOURS).toList();
    }

    private static void eachNear(List<Profile> members, int limit, BiConsumer<Profile, Profile> action) {
        for (var i = 0; i < members.size(); i++) {
            for (var j = i + 1; j < Math.min(members.size(), i + limit); j++) {
                var forward = members.get(i).index() < members.get(j).index();
                action.accept(members.get(forward ? i : j), members.get(forward ? j : i));
            }
        }
    }
}
