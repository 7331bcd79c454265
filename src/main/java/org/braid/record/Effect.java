package org.braid.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.braid.entitlement.Money;
import org.braid.record.Totals.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to the totals of one pocket in one currency; each total as the record shows it.
 *
 * @param before nothing was worth nothing
 */
public record Effect(Pocket pocket, Sum before, Sum after) {

    public Money weekly() {
        return difference(before.weekly(), after.weekly());
    }

    public Money financialYear() {
        return difference(before.financialYear(), after.financialYear());
    }

    private static Money difference(Money before, Money after) {
        return new Money(Math.subtractExact(after.minor(), before.minor()), after.currency());
    }

    /** Of each pocket and currency that either record has, also where nothing changed. */
    static List<Effect> between(@Nullable BudgetRecord before, @Nullable BudgetRecord after) {
        var effects = new ArrayList<Effect>();
        for (var pocket : Pocket.values()) {
            var were = sums(before, pocket);
            var are = sums(after, pocket);
            var codes = new TreeSet<>(were.keySet());
            codes.addAll(are.keySet());
            for (var code : codes) {
                var was = were.get(code);
                var is = are.get(code);
                effects.add(new Effect(pocket, was == null ? none(is) : was, is == null ? none(was) : is));
            }
        }
        effects.sort(Comparator.comparing(Effect::pocket));
        return List.copyOf(effects);
    }

    private static Map<String, Sum> sums(@Nullable BudgetRecord record, Pocket pocket) {
        var sums = new TreeMap<String, Sum>();
        if (record != null) {
            of(record.totals(), pocket)
                    .forEach(sum -> sums.put(sum.weekly().currency().getCurrencyCode(), sum));
        }
        return sums;
    }

    private static List<Sum> of(Totals totals, Pocket pocket) {
        return switch (pocket) {
            case PUBLIC -> totals.publicMoney();
            case OWN -> totals.ownMoney();
            case SAVED -> totals.savedUp();
            case CONTRIBUTION -> totals.contribution();
        };
    }

    private static Sum none(@Nullable Sum other) {
        if (other == null) {
            throw new IllegalStateException("a currency is on one side at least");
        }
        var zero = Money.zero(other.weekly().currency());
        return new Sum(zero, zero, zero);
    }
}
