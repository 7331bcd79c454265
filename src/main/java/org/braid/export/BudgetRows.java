package org.braid.export;

import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.entitlement.Money;
import org.braid.record.BudgetRecord;
import org.braid.record.Totals;
import org.jspecify.annotations.Nullable;

/** The totals of a record, one row for each currency: they are never added. */
final class BudgetRows {
    private BudgetRows() {}

    static void of(BudgetRecord record, Consumer<@Nullable Object[]> row) {
        var currencies = new TreeMap<String, Currency>();
        var totals = record.totals();
        Stream.of(totals.publicMoney(), totals.ownMoney(), totals.savedUp(), totals.contribution())
                .flatMap(List::stream)
                .map(sum -> sum.financialYear().currency())
                .forEach(currency -> currencies.put(currency.getCurrencyCode(), currency));
        if (currencies.isEmpty()) {
            row.accept(row(record, null));
        }
        currencies.values().forEach(currency -> row.accept(row(record, currency)));
    }

    private static @Nullable Object[] row(BudgetRecord record, @Nullable Currency currency) {
        var totals = record.totals();
        return new Object[] {
            record.person(),
            currency == null ? null : currency.getCurrencyCode(),
            record.kind().code(),
            (long) record.version(),
            sum(totals.publicMoney(), currency, Totals.Sum::weekly),
            sum(totals.publicMoney(), currency, Totals.Sum::financialYear),
            sum(totals.publicMoney(), currency, Totals.Sum::oneOff),
            sum(totals.ownMoney(), currency, Totals.Sum::financialYear),
            sum(totals.savedUp(), currency, Totals.Sum::financialYear),
            sum(totals.contribution(), currency, Totals.Sum::financialYear),
            record.management().name()
        };
    }

    /** Nothing where there is none in that currency. */
    private static @Nullable Money sum(
            List<Totals.Sum> sums, @Nullable Currency currency, Function<Totals.Sum, Money> which) {
        return sums.stream()
                .map(which)
                .filter(money -> money.currency().equals(currency))
                .findFirst()
                .orElse(null);
    }
}
