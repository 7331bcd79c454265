package org.braid.record;

import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Money;
import org.braid.record.Totals.Dimension;

/**
 * What one line adds to the sums of its record, before anything is rounded.
 *
 * @param codes under which parts of the public money it stands
 * @param weekly minor units, of a line in force on the record's day; otherwise zero
 * @param financialYear minor units in its funder's year around that day
 * @param oneOff the part of the year that is paid once
 */
public record Contribution(
        BudgetLine line,
        Pocket pocket,
        Map<Dimension, String> codes,
        Currency currency,
        BigFraction weekly,
        BigFraction financialYear,
        BigFraction oneOff) {
    public Contribution {
        codes = Map.copyOf(codes);
    }

    /** Of every line that is in a sum, in their order; a line of another year that is not in force is in none. */
    public static List<Contribution> of(BudgetRecord record) {
        return record.lines().stream()
                .map(line -> of(record, line))
                .filter(each -> each.line().inForce() || each.financialYear().compareTo(BigFraction.ZERO) != 0)
                .toList();
    }

    private static Contribution of(BudgetRecord record, BudgetLine line) {
        var entitlement = line.entitlement();
        var worth = Worth.of(entitlement, record.validAt());
        return new Contribution(
                line,
                Pocket.of(entitlement),
                codes(record, line),
                worth.currency(),
                line.inForce() ? worth.weekly() : BigFraction.ZERO,
                worth.year(),
                entitlement.terms().frequency().recurring() ? BigFraction.ZERO : worth.year());
    }

    private static Map<Dimension, String> codes(BudgetRecord record, BudgetLine line) {
        var entitlement = line.entitlement();
        var codes = new EnumMap<Dimension, String>(Dimension.class);
        codes.put(Dimension.FUNDER, entitlement.funder().id());
        codes.put(Dimension.STREAM, entitlement.stream().code());
        codes.put(Dimension.MANAGEMENT, record.context(line).management().name());
        codes.put(Dimension.MONEY_KIND, entitlement.terms().kind().name());
        return codes;
    }

    /** What some of one currency come to, rounded once. */
    public static Totals.Sum sum(List<Contribution> some, Currency currency) {
        return new Totals.Sum(
                rounded(some.stream().map(Contribution::weekly).toList(), currency),
                rounded(some.stream().map(Contribution::financialYear).toList(), currency),
                rounded(some.stream().map(Contribution::oneOff).toList(), currency));
    }

    private static Money rounded(List<BigFraction> amounts, Currency currency) {
        return Money.rounded(amounts.stream().reduce(BigFraction.ZERO, BigFraction::add), currency);
    }
}
