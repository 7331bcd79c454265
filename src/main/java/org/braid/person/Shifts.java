package org.braid.person;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What comes and goes in blocks over the limit, where only neighbours are compared: whoever comes between two drives them
 * apart, and whoever leaves brings others together.
 */
final class Shifts {
    private final int limit;
    private final Predicate<Profile> now;
    private final Predicate<Profile> then;
    private final Pairs come = new Pairs();
    private final Pairs gone = new Pairs();

    /** @param now with {@code then}: whether somebody is compared, and was */
    Shifts(int limit, Predicate<Profile> now, Predicate<Profile> then) {
        this.limit = limit;
        this.now = now;
        this.then = then;
    }

    /** Pairs that are compared and were not, of those who were there before. */
    long[] come() {
        return come.distinct();
    }

    /** Pairs that were compared and are not. */
    long[] gone() {
        return gone.distinct();
    }

    /** @param block all who are or were in it */
    void add(List<Profile> block) {
        if (block.size() > limit) {
            addNarrow(block.stream().sorted(Blocking.NEIGHBOURS).toList());
        }
    }

    private void addNarrow(List<Profile> members) {
        var stayed = members.stream()
                .filter(profile -> now.test(profile) && then.test(profile))
                .toList();
        var after = ranks(members, now);
        var before = ranks(members, then);
        int afterEnd = 0;
        int beforeEnd = 0;
        for (var i = 0; i < after.length; i++) {
            afterEnd = end(after, i, afterEnd);
            beforeEnd = end(before, i, beforeEnd);
            add(come, stayed, i, beforeEnd, afterEnd);
            add(gone, stayed, i, afterEnd, beforeEnd);
        }
    }

    /** Of each who stayed, how many of one night stand before. */
    private int[] ranks(List<Profile> members, Predicate<Profile> there) {
        var ranks = new int[members.size()];
        var size = 0;
        var rank = 0;
        for (var member : members) {
            if (now.test(member) && then.test(member)) {
                ranks[size++] = rank;
            }
            rank += there.test(member) ? 1 : 0;
        }
        return Arrays.copyOf(ranks, size);
    }

    /** The first who is too far away from one to be compared. */
    private int end(int[] ranks, int one, int from) {
        var end = from;
        while (end < ranks.length && ranks[end] - ranks[one] < limit) {
            end++;
        }
        return end;
    }

    private static void add(Pairs pairs, List<Profile> members, int one, int from, int to) {
        for (var other = from; other < to; other++) {
            pairs.add(members.get(one).index(), members.get(other).index());
        }
    }
}
