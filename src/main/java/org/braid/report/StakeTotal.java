package org.braid.report;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.entitlement.Money;
import org.braid.record.Stake;

/** Money at stake in one currency: the figures shown, added up. */
record StakeTotal(Money weekly, Money financialYear) {

    /** One for each currency, in the order of their codes. */
    static List<StakeTotal> of(Stream<Stake> stakes) {
        var totals = new TreeMap<String, StakeTotal>();
        stakes.forEach(stake -> totals.merge(
                stake.weekly().currency().getCurrencyCode(),
                new StakeTotal(stake.weekly(), stake.financialYear()),
                StakeTotal::plus));
        return List.copyOf(totals.values());
    }

    private StakeTotal plus(StakeTotal other) {
        return new StakeTotal(weekly.plus(other.weekly), financialYear.plus(other.financialYear));
    }

    /** {@code £143.20 and €20.00}: currencies are never added. */
    static String words(List<StakeTotal> totals, Function<StakeTotal, Money> which) {
        return Wording.list(totals.stream().map(which).map(Money::toString).toList());
    }
}
