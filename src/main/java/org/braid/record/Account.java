package org.braid.record;

import java.util.Comparator;
import java.util.Currency;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.MoneyKind;

/**
 * Where a line's money is booked.
 *
 * @param funder the funder's id: whatever name a feed gives it
 * @param stream the stream's code
 */
public record Account(String funder, String stream, MoneyKind kind, Pocket pocket, Currency currency)
        implements Comparable<Account> {
    private static final Comparator<Account> ORDER = Comparator.comparing(Account::funder)
            .thenComparing(Account::stream)
            .thenComparing(Account::pocket)
            .thenComparing(Account::kind)
            .thenComparing(account -> account.currency().getCurrencyCode());

    static Account of(Entitlement entitlement) {
        return new Account(
                entitlement.funder().id(),
                entitlement.stream().code(),
                entitlement.terms().kind(),
                Pocket.of(entitlement),
                entitlement.terms().currency());
    }

    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }
}
