package org.braid.view.path;

import java.util.ArrayList;
import java.util.List;

/** Puts the id and extensions of primitives, which JSON writes apart, to their values. */
final class Extras {
    private Extras() {}

    /** Whether nothing but these was read so far. */
    static boolean areOnly(List<Item> items) {
        return !items.isEmpty() && items.get(0) instanceof Value value && value.more() != null && value.value() == null;
    }

    /** @param values by position; JSON may have written either side first, and either may be shorter */
    static List<Item> merged(List<Item> values, List<Item> extras) {
        var merged = new ArrayList<Item>();
        for (int index = 0; index < Math.max(values.size(), extras.size()); index++) {
            if (index >= extras.size()) {
                merged.add(values.get(index));
            } else if (index >= values.size()) {
                merged.add(extras.get(index));
            } else {
                merged.add(merged(values.get(index), extras.get(index)));
            }
        }
        return merged;
    }

    private static Item merged(Item value, Item extra) {
        return value instanceof Value held && extra instanceof Value more
                ? new Value(held.type(), held.value(), more.more())
                : value;
    }
}
