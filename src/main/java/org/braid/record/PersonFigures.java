package org.braid.record;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.braid.entitlement.Money;
import org.braid.record.Impact.Figure;
import org.braid.record.Impact.FunderChange;
import org.braid.record.Totals.Dimension;
import org.braid.record.Totals.Sum;
import org.jspecify.annotations.Nullable;

/** One person's money before and after, as the person's record shows it. */
final class PersonFigures {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::pocket).thenComparing(Key::funder).thenComparing(Key::currency);

    private PersonFigures() {}

    private record Key(Pocket pocket, String funder, String currency) {}

    /** The public money, one for each currency. */
    static List<FunderChange> total(@Nullable BudgetRecord was, @Nullable BudgetRecord is) {
        return changes(totals(was), totals(is));
    }

    /** By funder, only what is not the same. */
    static List<FunderChange> changed(@Nullable BudgetRecord was, @Nullable BudgetRecord is) {
        return changes(parts(was), parts(is)).stream()
                .filter(FunderChange::changes)
                .toList();
    }

    private static Map<Key, Sum> totals(@Nullable BudgetRecord record) {
        var sums = new TreeMap<Key, Sum>(ORDER);
        if (record != null) {
            put(sums, Pocket.PUBLIC, record.totals().publicMoney());
        }
        return sums;
    }

    private static Map<Key, Sum> parts(@Nullable BudgetRecord record) {
        var sums = new TreeMap<Key, Sum>(ORDER);
        if (record != null) {
            record.totals().by().stream()
                    .filter(part -> part.dimension() == Dimension.FUNDER)
                    .forEach(part -> sums.put(key(Pocket.PUBLIC, part.code(), part.sum()), part.sum()));
            put(sums, Pocket.OWN, record.totals().ownMoney());
            put(sums, Pocket.SAVED, record.totals().savedUp());
            put(sums, Pocket.CONTRIBUTION, record.totals().contribution());
        }
        return sums;
    }

    private static void put(Map<Key, Sum> sums, Pocket pocket, List<Sum> byCurrency) {
        byCurrency.forEach(sum -> sums.put(key(pocket, "", sum), sum));
    }

    private static Key key(Pocket pocket, String funder, Sum sum) {
        return new Key(pocket, funder, sum.weekly().currency().getCurrencyCode());
    }

    private static List<FunderChange> changes(Map<Key, Sum> before, Map<Key, Sum> after) {
        var keys = new TreeSet<Key>(ORDER);
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .map(key -> change(key, before.getOrDefault(key, none(key)), after.getOrDefault(key, none(key))))
                .toList();
    }

    private static Sum none(Key key) {
        var zero = Money.zero(Currency.getInstance(key.currency()));
        return new Sum(zero, zero, zero);
    }

    private static FunderChange change(Key key, Sum before, Sum after) {
        return new FunderChange(
                key.funder(),
                "",
                key.pocket(),
                Figure.of(before.weekly(), after.weekly()),
                Figure.of(before.financialYear(), after.financialYear()));
    }
}
