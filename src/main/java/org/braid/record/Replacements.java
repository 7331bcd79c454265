package org.braid.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.StatementKey;

/**
 * Awards that name the award they void (iPgb OP501): what is voided counts no more. Whoever replaces each other in a circle
 * replaces nobody.
 */
final class Replacements {
    private final List<Entitlement> standing = new ArrayList<>();
    private final SortedMap<StatementKey, Replaced> replaced = new TreeMap<>();
    /** The award that replaces, by the award that it voids; both without their components. */
    private final Map<StatementKey, StatementKey> by = new TreeMap<>();

    private record Replaced(Entitlement entitlement, StatementKey by) {}

    /** What to do with an award and with the one that stands in its place. */
    interface Taker {
        void take(Entitlement replaced, StatementKey by);
    }

    Replacements(Collection<Entitlement> entitlements) {
        entitlements.stream()
                .filter(each -> !each.replaces().isBlank())
                .forEach(each -> by.putIfAbsent(
                        award(each, each.replaces()), award(each, each.key().reference())));
        entitlements.forEach(this::sort);
    }

    private void sort(Entitlement entitlement) {
        var own = award(entitlement, entitlement.key().reference());
        var last = last(own);
        if (last.equals(own)) {
            standing.add(entitlement);
        } else {
            replaced.put(entitlement.key(), new Replaced(entitlement, last));
        }
    }

    /** The award that stands at the end; the award itself where nothing replaces it, or a circle does. */
    private StatementKey last(StatementKey award) {
        var seen = new HashSet<StatementKey>();
        var last = award;
        while (by.containsKey(last)) {
            if (!seen.add(last)) {
                return award;
            }
            last = by.getOrDefault(last, last);
        }
        return last;
    }

    private static StatementKey award(Entitlement entitlement, String reference) {
        var key = entitlement.key();
        return new StatementKey(key.feed(), key.authority(), reference, "");
    }

    /** What is not replaced, in the order given. */
    Collection<Entitlement> standing() {
        return Collections.unmodifiableList(standing);
    }

    void replaced(Taker taker) {
        replaced.values().forEach(each -> taker.take(each.entitlement(), each.by()));
    }
}
