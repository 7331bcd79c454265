package org.braid.record;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Money;
import org.braid.record.Impact.Figure;
import org.braid.record.Impact.FunderChange;

/** Every funder's money before and after, added up line by line as shown. */
final class FunderFigures {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::funder).thenComparing(Key::pocket).thenComparing(Key::currency);

    private final Map<Key, Sums> sums = new TreeMap<>(ORDER);

    private record Key(String funder, Pocket pocket, String currency) {}

    /** In minor units. */
    private static final class Sums {
        private String name = "";
        private long weeklyBefore;
        private long weeklyAfter;
        private long yearBefore;
        private long yearAfter;

        /** Feeds spell a funder's name in their own way; the smallest is taken, whatever the order. */
        private void named(Funder funder) {
            if (name.isEmpty() || (!funder.name().isEmpty() && funder.name().compareTo(name) < 0)) {
                name = funder.name();
            }
        }
    }

    void before(BudgetRecord record) {
        for (var line : record.lines()) {
            var sum = of(line);
            sum.weeklyBefore = Math.addExact(sum.weeklyBefore, weekly(line));
            sum.yearBefore = Math.addExact(sum.yearBefore, line.financialYear().minor());
        }
    }

    void after(BudgetRecord record) {
        for (var line : record.lines()) {
            var sum = of(line);
            sum.weeklyAfter = Math.addExact(sum.weeklyAfter, weekly(line));
            sum.yearAfter = Math.addExact(sum.yearAfter, line.financialYear().minor());
        }
    }

    private Sums of(BudgetLine line) {
        var funder = line.entitlement().funder();
        var currency = line.weekly().currency().getCurrencyCode();
        var sum =
                sums.computeIfAbsent(new Key(funder.id(), Pocket.of(line.entitlement()), currency), key -> new Sums());
        sum.named(funder);
        return sum;
    }

    private static long weekly(BudgetLine line) {
        return line.inForce() ? line.weekly().minor() : 0;
    }

    List<FunderChange> changes() {
        return sums.entrySet().stream()
                .map(each -> change(each.getKey(), each.getValue()))
                .toList();
    }

    private static FunderChange change(Key key, Sums sum) {
        return new FunderChange(
                key.funder(),
                sum.name,
                key.pocket(),
                figure(key, sum.weeklyBefore, sum.weeklyAfter),
                figure(key, sum.yearBefore, sum.yearAfter));
    }

    private static Figure figure(Key key, long before, long after) {
        var currency = Currency.getInstance(key.currency());
        return Figure.of(new Money(before, currency), new Money(after, currency));
    }
}
