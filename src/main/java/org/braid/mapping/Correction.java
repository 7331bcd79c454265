package org.braid.mapping;

import java.util.List;
import java.util.Set;
import org.braid.feed.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery takes the place of.
 *
 * @param original what it corrects; null for an ordinary delivery
 * @param stated the keys in force that the original stated, or what the original took the place of
 * @param settled the keys of which somebody said more after the original: of them the correction changes nothing
 */
record Correction(@Nullable Delivery original, Set<String> stated, Set<String> settled) {
    static final Correction NONE = new Correction(null, Set.of(), Set.of());

    Correction {
        stated = Set.copyOf(stated);
        settled = Set.copyOf(settled);
    }

    boolean isOne() {
        return original != null;
    }

    boolean leaves(List<String> keys) {
        return keys.stream().anyMatch(settled::contains);
    }
}
