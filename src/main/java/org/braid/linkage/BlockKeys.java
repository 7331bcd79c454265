package org.braid.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows' keys under blocking rules, as numbers; two keys of one number cost only time. */
final class BlockKeys {
    /** In no block of the rule, because a part is not stated. */
    static final long NONE = 0;

    private final People people;
    private final Map<BlockPart, long[]> byValue = new HashMap<>();

    BlockKeys(People people) {
        this.people = people;
    }

    /** The key of every row. */
    long[] of(List<BlockPart> rule) {
        var keys = new long[people.size()];
        Arrays.fill(keys, 1);
        for (var part : rule) {
            var field = field(part.field());
            var hashes = byValue.computeIfAbsent(part, this::hashes);
            for (var row = 0; row < keys.length; row++) {
                var hash = hashes[people.number(field, row)];
                keys[row] = hash == NONE || keys[row] == NONE ? NONE : Mixed.of(keys[row] * 31 + hash);
            }
        }
        return keys;
    }

    private long[] hashes(BlockPart part) {
        var values = people.values().get(field(part.field()));
        var hashes = new long[values.size()];
        for (var value = 1; value < hashes.length; value++) {
            var cut = part.cut().part(values.text(value));
            hashes[value] = cut.isEmpty() ? NONE : Mixed.of(cut);
        }
        return hashes;
    }

    private int field(String name) {
        for (var place = 0; place < people.fields().size(); place++) {
            if (people.fields().get(place).name().equals(name)) {
                return place;
            }
        }
        throw new InvalidModel("the tables have no field '%s', by which the model blocks".formatted(name));
    }
}
