package org.braid.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.braid.entitlement.StatementJson;
import org.braid.entitlement.StatementKey;
import org.jspecify.annotations.Nullable;

/**
 * Two beliefs about one person held against each other, both for the same day.
 *
 * @param changes by key; a statement that says the same and counts as it did is in none
 * @param effects what it comes to, in each pocket and currency
 * @param evidence whether other links hold the person's descriptions together
 */
public record Comparison(List<Change> changes, List<Effect> effects, boolean evidence) {
    public Comparison {
        changes = List.copyOf(changes);
        effects = List.copyOf(effects);
    }

    /**
     * What changed, and why.
     *
     * @param before null where nothing was known of the person
     * @param after null where nothing is known of them any more
     */
    public static Comparison of(@Nullable BudgetRecord before, @Nullable BudgetRecord after, Causes causes) {
        var were = Stand.of(before);
        var are = Stand.of(after);
        var keys = new TreeSet<>(were.keySet());
        keys.addAll(are.keySet());
        var changes = new ArrayList<Change>();
        for (var key : keys) {
            var was = were.get(key);
            var is = are.get(key);
            if (was == null || is == null || !sayTheSame(was, is)) {
                changes.add(new Change(key, was, is, aspects(was, is), causes.of(was, is)));
            }
        }
        changes.addAll(displaced(were, are, List.copyOf(changes)));
        changes.sort(Comparator.comparing(Change::key));
        return new Comparison(
                changes,
                Effect.between(before, after),
                before != null && after != null && !reasons(before).equals(reasons(after)));
    }

    private static boolean sayTheSame(Stand was, Stand is) {
        // The hash is dear, and most statements are the very same.
        return was.statement().equals(is.statement())
                || StatementJson.contentHash(was.statement()).equals(StatementJson.contentHash(is.statement()));
    }

    private static List<Aspect> aspects(@Nullable Stand was, @Nullable Stand is) {
        return was == null || is == null ? List.of() : Aspect.between(was.statement(), is.statement());
    }

    /** They say what they said, and stand elsewhere because of what changed around them. */
    private static List<Change> displaced(
            SortedMap<StatementKey, Stand> were, SortedMap<StatementKey, Stand> are, List<Change> changes) {
        var changed = changes.stream().map(Change::key).collect(Collectors.toSet());
        var displaced = new ArrayList<Change>();
        were.forEach((key, was) -> {
            var is = are.get(key);
            if (is != null && !changed.contains(key) && was.place() != is.place()) {
                displaced.add(new Change(key, was, is, List.of(), Cause.counting(around(is, changes))));
            }
        });
        return displaced;
    }

    /** What else changed about money of the same stream; where nothing did, all that changed. */
    private static List<StatementKey> around(Stand stand, List<Change> changes) {
        var near = changes.stream()
                .filter(change -> change.stand().place() != Stand.Place.EVENT)
                .filter(change -> change.statement().stream().equals(stand.statement().stream()))
                .toList();
        return (near.isEmpty() ? changes : near).stream().map(Change::key).toList();
    }

    /** Without the weight, which moves with everybody's names and means nothing to the person. */
    private static Set<String> reasons(BudgetRecord record) {
        return record.evidence().stream()
                .map(link -> "%s %s %s %s".formatted(link.left(), link.right(), link.stage(), link.evidence()))
                .collect(Collectors.toSet());
    }
}
