package org.braid.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses the pairs worth comparing: those that share what at least one rule of the model names. */
final class Blocking {
    private static final Comparator<Profile> NEIGHBOURS = Comparator.comparingInt(Profile::birth)
            .thenComparing(profile -> profile.family().text())
            .thenComparing(profile -> profile.given().text())
            .thenComparingInt(Profile::index);

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
        var blocks = new HashMap<Long, List<Profile>>();
        for (var profile : profiles) {
            var key = BlockKey.of(rule, profile);
            if (key != BlockKey.NONE) {
                blocks.computeIfAbsent(key, none -> new ArrayList<>(2)).add(profile);
            }
        }
        addAll(blocks);
    }

    private void addAll(Map<Long, List<Profile>> blocks) {
        blocks.values().forEach(this::addBlock);
    }

    void addBlock(List<Profile> block) {
        if (block.size() > limit) {
            narrowed++;
            addNeighbours(block.stream().sorted(NEIGHBOURS).toList(), limit);
        } else {
            addNeighbours(block, block.size());
        }
    }

    /** Pairs each member with those that follow it; in a narrowed block its nearest in birth date and name. */
    private void addNeighbours(List<Profile> block, int window) {
        for (var i = 0; i < block.size(); i++) {
            for (var j = i + 1; j < Math.min(block.size(), i + window); j++) {
                pairs.add(block.get(i).index(), block.get(j).index());
            }
        }
    }

    /** A growing list of pairs without an object for each. */
    private static final class Pairs {
        private long[] pairs = new long[1024];
        private int size;

        void add(int one, int other) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = (long) Math.min(one, other) << 32 | Math.max(one, other);
        }

        long[] distinct() {
            return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
        }
    }
}
