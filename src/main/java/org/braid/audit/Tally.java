package org.braid.audit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Rows and stated money of one delivery, each in exactly one place. Not thread-safe: one tally belongs to one delivery. */
public final class Tally {
    private final Map<RowPlace, Long> rows = new EnumMap<>(RowPlace.class);
    private final Map<String, Map<RowPlace, BigDecimal>> money = new TreeMap<>();

    /** @param amount the row's amount as stated, in the currency's major unit */
    public void add(RowPlace place, BigDecimal amount, Currency currency) {
        count(place, 1);
        addMoney(place, amount, currency.getCurrencyCode());
    }

    /** A row that states no money. */
    public void add(RowPlace place) {
        count(place, 1);
    }

    public void count(RowPlace place, long number) {
        rows.merge(place, number, Long::sum);
    }

    public void addMoney(RowPlace place, BigDecimal amount, String currency) {
        money.computeIfAbsent(currency, code -> new EnumMap<>(RowPlace.class)).merge(place, amount, BigDecimal::add);
    }

    /** Rows that are found to end elsewhere than they were counted. */
    public void move(long number, RowPlace from, RowPlace to) {
        count(from, -number);
        count(to, number);
    }

    public void moveMoney(BigDecimal amount, String currency, RowPlace from, RowPlace to) {
        addMoney(from, amount.negate(), currency);
        addMoney(to, amount, currency);
    }

    public long rows(RowPlace place) {
        return rows.getOrDefault(place, 0L);
    }

    /** Stated amounts in major units by currency code and place. */
    public Map<String, Map<RowPlace, BigDecimal>> money() {
        return money;
    }
}
