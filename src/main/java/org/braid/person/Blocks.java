package org.braid.person;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who shares all fields of each blocking rule. */
final class Blocks {
    /** The lower bits of a number, which hold a place: room for 16 million descriptions. */
    private static final long PLACE = (1L << 24) - 1;

    private final List<Profile> profiles;
    private final List<Rule> rules;

    private Blocks(List<Profile> profiles, List<Rule> rules) {
        this.profiles = profiles;
        this.rules = rules;
    }

    private static final class Rule {
        /** The fields, as the model writes them, with a plus between. */
        private final String name;
        /** Of the profiles; {@link BlockKey#NONE} for none. Two blocks of one number are one. */
        private final long[] keys;

        Rule(List<BlockField> fields, List<Profile> profiles) {
            name = fields.stream().map(BlockField::word).collect(Collectors.joining("+"));
            keys = profiles.parallelStream()
                    .mapToLong(profile -> BlockKey.of(fields, profile) & ~PLACE)
                    .toArray();
        }
    }

    static Blocks of(LinkageModel model, List<Profile> profiles) {
        return new Blocks(
                profiles,
                model.blocking().stream()
                        .map(fields -> new Rule(fields, profiles))
                        .toList());
    }

    /** At least every block in which there is one of these with another, rule by rule; with the name of the rule. */
    void each(Predicate<Profile> one, BiConsumer<String, List<Profile>> action) {
        var places = IntStream.range(0, profiles.size())
                .filter(place -> one.test(profiles.get(place)))
                .toArray();
        rules.forEach(rule -> each(rule.keys, wanted(rule.keys, places), block -> action.accept(rule.name, block)));
    }

    private static LongPredicate wanted(long[] keys, int[] places) {
        if (places.length > keys.length / 2) {
            return key -> key != BlockKey.NONE;
        }
        var wanted =
                IntStream.of(places).mapToLong(place -> keys[place]).sorted().toArray();
        return key -> key != BlockKey.NONE && Arrays.binarySearch(wanted, key) >= 0;
    }

    private void each(long[] keys, LongPredicate wanted, Consumer<List<Profile>> action) {
        var members = members(keys, wanted);
        for (int from = 0, to; from < members.length; from = to) {
            to = from + 1;
            while (to < members.length && (members[to] & ~PLACE) == (members[from] & ~PLACE)) {
                to++;
            }
            if (to - from > 1) {
                action.accept(Arrays.stream(members, from, to)
                        .mapToObj(member -> profiles.get((int) (member & PLACE)))
                        .toList());
            }
        }
    }

    /** The keys in order, each with the place of the profile in its lower bits. */
    private static long[] members(long[] keys, LongPredicate wanted) {
        var members = IntStream.range(0, keys.length)
                .parallel()
                .filter(place -> wanted.test(keys[place]))
                .mapToLong(place -> keys[place] | place)
                .toArray();
        Arrays.parallelSort(members);
        return members;
    }
}
