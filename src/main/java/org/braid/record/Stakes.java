package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;

/** Adds up the money that a finding is about: one sum for each funder and currency, exact until it is shown. */
final class Stakes {
    private final LocalDate validAt;

    Stakes(LocalDate validAt) {
        this.validAt = validAt;
    }

    List<Stake> of(List<Entitlement> entitlements) {
        var byFunder = new TreeMap<FunderMoney.Key, List<Entitlement>>();
        for (var each : entitlements) {
            var key = new FunderMoney.Key(
                    each.funder().id(), each.terms().currency().getCurrencyCode());
            byFunder.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
        }
        return byFunder.values().stream().map(this::sum).toList();
    }

    private Stake sum(List<Entitlement> same) {
        var weekly = BigFraction.ZERO;
        var whole = BigFraction.ZERO;
        for (var each : same) {
            var worth = Worth.of(each, validAt);
            weekly = each.inForce().contains(validAt) ? weekly.add(worth.weekly()) : weekly;
            whole = whole.add(worth.year());
        }
        var currency = same.get(0).terms().currency();
        return new Stake(same.get(0).funder(), Money.rounded(weekly, currency), Money.rounded(whole, currency));
    }
}
