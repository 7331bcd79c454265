package org.braid.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.braid.mapping.CellValue;
import org.braid.mapping.CellValue.Amount;

/**
 * A column's texts as amounts.
 *
 * @param amounts by row
 * @param comma whether the comma is the decimal one
 * @param mixed whether some texts ask for the comma and some for the point
 */
record MoneyColumn(Column column, List<Optional<Amount>> amounts, boolean comma, boolean mixed) {
    private static final BigDecimal HOURS_A_WEEK = BigDecimal.valueOf(168);

    static MoneyColumn of(Column column) {
        var point = column.each(text -> amount(text, false));
        var comma = column.each(text -> amount(text, true));
        var onlyPoint = only(point, comma);
        var onlyComma = only(comma, point);
        return onlyComma > onlyPoint
                ? new MoneyColumn(column, comma, true, onlyPoint > 0)
                : new MoneyColumn(column, point, false, onlyComma > 0);
    }

    /** Words behind a number are those for how often, or it is an address. */
    private static Optional<Amount> amount(String text, boolean comma) {
        return CellValue.amount(text, comma)
                .filter(amount -> amount.words().isEmpty()
                        || CellValue.frequency(amount.words()).isPresent());
    }

    /** Texts that are money in one way and not in the other, or another amount with decimals. */
    private static int only(List<Optional<Amount>> one, List<Optional<Amount>> other) {
        var only = 0;
        for (int row = 0; row < one.size(); row++) {
            var amount = one.get(row);
            if (amount.isPresent()
                    && (other.get(row).isEmpty()
                            || (hasPennies(amount.get())
                                    && !hasPennies(other.get(row).get())))) {
                only++;
            }
        }
        return only;
    }

    private static boolean hasPennies(Amount amount) {
        return amount.value().scale() == 2 || amount.value().scale() == 1;
    }

    boolean isOther(MoneyColumn money) {
        return column.position() != money.column.position();
    }

    List<Amount> found() {
        return amounts.stream().flatMap(Optional::stream).toList();
    }

    int count() {
        return found().size();
    }

    /** Numbers with nothing beside them. */
    int bare() {
        return (int) found().stream()
                .filter(amount -> amount.words().isEmpty() && amount.currency().isEmpty())
                .count();
    }

    private int signs() {
        return (int)
                found().stream().filter(amount -> !amount.currency().isEmpty()).count();
    }

    int withWords() {
        return (int)
                found().stream().filter(amount -> !amount.words().isEmpty()).count();
    }

    private int pennies() {
        return (int)
                found().stream().filter(amount -> amount.value().scale() == 2).count();
    }

    /** By how its cells begin and end: a sign, words or pennies say money, a bare number says little. */
    int weight() {
        var all = Math.max(1, count());
        if (2 * (signs() + withWords()) > all) {
            return 94;
        }
        return 2 * pennies() > all ? 72 : ColumnMeaning.AMOUNT.isNamedBy(column.heading()) ? 60 : 35;
    }

    String evidence() {
        var evidence = new ArrayList<String>();
        if (signs() > 0) {
            evidence.add("%d with a currency".formatted(signs()));
        }
        if (withWords() > 0) {
            evidence.add("%d with words for how often".formatted(withWords()));
        }
        if (pennies() > 0) {
            evidence.add("%d with two decimals".formatted(pennies()));
        }
        if (comma || mixed) {
            evidence.add(mixed ? "point and comma both are decimal" : "the comma is decimal");
        }
        return evidence.isEmpty() ? "whole numbers" : String.join("; ", evidence);
    }

    boolean couldBeUnits() {
        return found().stream()
                .map(Amount::value)
                .allMatch(value -> value.signum() >= 0 && value.compareTo(HOURS_A_WEEK) <= 0);
    }

    /** By its code, how often each currency stands in a cell. */
    Map<String, Integer> currencies() {
        var currencies = new TreeMap<String, Integer>();
        found().stream()
                .map(Amount::currency)
                .filter(each -> !each.isEmpty())
                .forEach(each -> currencies.merge(each, 1, Integer::sum));
        return currencies;
    }

    /** The first of the words beside amounts, in their order. */
    Optional<String> someWords() {
        var words = new TreeSet<String>();
        found().stream().map(Amount::words).filter(each -> !each.isEmpty()).forEach(words::add);
        return words.stream().findFirst();
    }

    Optional<BigDecimal> value(int row) {
        return amounts.get(row).map(Amount::value);
    }

    BigDecimal sum() {
        return found().stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
