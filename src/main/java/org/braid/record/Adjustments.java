package org.braid.record;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.record.AdjustedLine.Month;
import org.jspecify.annotations.Nullable;

/** One person's lines whose money in a window is no longer what it was believed to be. Pure. */
final class Adjustments {
    private Adjustments() {}

    /**
     * In the order of their keys; a line that changed its funder is two, one down and one up.
     *
     * @param changes all there are between the two beliefs: what did not change needs no adjustment
     */
    static List<AdjustedLine> of(String person, List<Change> changes, DateRange window) {
        return of(person, changes, entitlement -> window);
    }

    /** @param days those of each line that are meant */
    static List<AdjustedLine> of(String person, List<Change> changes, Function<Entitlement, DateRange> days) {
        var lines = new ArrayList<AdjustedLine>();
        for (var change : changes) {
            var were = months(change.before(), days);
            var are = months(change.after(), days);
            var accounts = new TreeSet<>(were.keySet());
            accounts.addAll(are.keySet());
            for (var account : accounts) {
                var months = months(were.get(account), are.get(account));
                if (months.stream().anyMatch(month -> month.adjustment() != 0)) {
                    lines.add(new AdjustedLine(person, account, name(account, change), months, change, null));
                }
            }
        }
        return lines;
    }

    private static String name(Account account, Change change) {
        var before = counted(change.before());
        return before != null && Account.of(before).equals(account)
                ? before.funder().name()
                : ((Entitlement) change.statement()).funder().name();
    }

    /** At most one account; none where nothing counts. */
    private static Map<Account, SortedMap<YearMonth, Long>> months(
            @Nullable Stand stand, Function<Entitlement, DateRange> days) {
        var entitlement = counted(stand);
        return entitlement == null
                ? Map.of()
                : Map.of(Account.of(entitlement), Months.of(entitlement, days.apply(entitlement)));
    }

    private static @Nullable Entitlement counted(@Nullable Stand stand) {
        return stand != null && stand.place() == Stand.Place.COUNTED ? (Entitlement) stand.statement() : null;
    }

    private static List<Month> months(
            @Nullable SortedMap<YearMonth, Long> were, @Nullable SortedMap<YearMonth, Long> are) {
        var before = were == null ? new TreeMap<YearMonth, Long>() : were;
        var after = are == null ? new TreeMap<YearMonth, Long>() : are;
        var months = new TreeSet<>(before.keySet());
        months.addAll(after.keySet());
        return months.stream()
                .map(month -> new Month(month, before.getOrDefault(month, 0L), after.getOrDefault(month, 0L)))
                .toList();
    }
}
