package org.braid.person;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who shares all fields of each blocking rule. */
final class Blocks {
    /** The lower bits of a number, which hold a place: room for 16 million descriptions. */
    private static final long PLACE = (1L << 24) - 1;

    private final List<Profile> profiles;
    /** The fields of each rule, as the model writes them, with a plus between. */
    private final List<String> rules;
    /**
     * Of each profile one for each rule; {@link BlockKey#NONE} for none. Two blocks of one number are one.
     */
    private final long[] keys;

    private Blocks(List<Profile> profiles, List<String> rules, long[] keys) {
        this.profiles = profiles;
        this.rules = rules;
        this.keys = keys;
    }

    /** Takes the members of a block, at least two, in the order of their places. */
    interface Action {
        /** @param rule which of the model's, from 0 on */
        void take(int rule, List<Profile> block);
    }

    static Blocks of(LinkageModel model, List<Profile> profiles) {
        var rules = model.blocking();
        var keys = new long[profiles.size() * rules.size()];
        IntStream.range(0, keys.length)
                .parallel()
                .forEach(at ->
                        keys[at] = BlockKey.of(rules.get(at % rules.size()), profiles.get(at / rules.size())) & ~PLACE);
        return new Blocks(profiles, rules.stream().map(Blocks::name).toList(), keys);
    }

    private static String name(List<BlockField> fields) {
        return fields.stream().map(BlockField::word).collect(Collectors.joining("+"));
    }

    int size() {
        return profiles.size();
    }

    int rules() {
        return rules.size();
    }

    String name(int rule) {
        return rules.get(rule);
    }

    /** @param one with {@code other}: a place among all */
    boolean areTogether(int rule, int one, int other) {
        var key = key(rule, one);
        return key != BlockKey.NONE && key == key(rule, other);
    }

    private long key(int rule, int place) {
        return keys[place * rules.size() + rule];
    }

    /** At least every block in which there is one of these with another, rule by rule. */
    void each(Predicate<Profile> one, Action action) {
        var places = IntStream.range(0, profiles.size())
                .filter(place -> one.test(profiles.get(place)))
                .toArray();
        for (var rule = 0; rule < rules.size(); rule++) {
            each(rule, members(rule, wanted(rule, places)), action);
        }
    }

    private LongPredicate wanted(int rule, int[] places) {
        if (places.length > profiles.size() / 2) {
            return key -> key != BlockKey.NONE;
        }
        var wanted = IntStream.of(places)
                .mapToLong(place -> key(rule, place))
                .sorted()
                .toArray();
        return key -> key != BlockKey.NONE && Arrays.binarySearch(wanted, key) >= 0;
    }

    private void each(int rule, long[] members, Action action) {
        for (int from = 0, to; from < members.length; from = to) {
            to = from + 1;
            while (to < members.length && (members[to] & ~PLACE) == (members[from] & ~PLACE)) {
                to++;
            }
            if (to - from > 1) {
                action.take(
                        rule,
                        Arrays.stream(members, from, to)
                                .mapToObj(member -> profiles.get((int) (member & PLACE)))
                                .toList());
            }
        }
    }

    /** The keys in order, each with the place of the profile in its lower bits. */
    private long[] members(int rule, LongPredicate wanted) {
        var members = IntStream.range(0, profiles.size())
                .parallel()
                .filter(place -> wanted.test(key(rule, place)))
                .mapToLong(place -> key(rule, place) | place)
                .toArray();
        Arrays.parallelSort(members);
        return members;
    }
}
