package org.braid.record;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;

/**
 * What the lines of a record come to in some days: any period, or the year of each line's plan.
 *
 * @param lines one for each line that has days to count, in the order of the record
 * @param publicMoney the public money of the lines, each currency added up exactly and rounded once
 * @param leftOut the numbers of the lines that have no days to count: their plans' dates are not known
 */
public record PeriodFigures(List<Figure> lines, List<Money> publicMoney, List<Integer> leftOut) {
    public PeriodFigures {
        lines = List.copyOf(lines);
        publicMoney = List.copyOf(publicMoney);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param line its number in the record
     * @param days the days that were asked for
     * @param amount what falls into them, rounded
     */
    public record Figure(int line, DateRange days, Money amount) {}

    /** @param days with an end */
    public static PeriodFigures within(BudgetRecord record, DateRange days) {
        return of(record, line -> Optional.of(days));
    }

    /** For each line the year of its plan around the record's day; lines without a plan's dates have none. */
    public static PeriodFigures planYears(BudgetRecord record) {
        return of(record, line -> planYear(record, line));
    }

    private static Optional<DateRange> planYear(BudgetRecord record, BudgetLine line) {
        return Optional.ofNullable(record.context(line).planPeriod())
                .map(plan -> DateRange.yearFrom(anniversary(plan), record.validAt()))
                .filter(year -> year.endExclusive() != null);
    }

    /** A plan of 29 February has its years from the 28th: most years have no other. */
    private static MonthDay anniversary(DateRange plan) {
        var first = MonthDay.from(plan.startInclusive());
        return first.isValidYear(2025) ? first : MonthDay.of(2, 28);
    }

    private static PeriodFigures of(BudgetRecord record, Function<BudgetLine, Optional<DateRange>> days) {
        var figures = new ArrayList<Figure>();
        var totals = new TreeMap<String, BigFraction>();
        var leftOut = new ArrayList<Integer>();
        for (var line : record.lines()) {
            var asked = days.apply(line);
            if (asked.isEmpty()) {
                leftOut.add(line.number());
                continue;
            }
            var exact = exact(line, asked.get());
            var currency = line.entitlement().terms().currency();
            figures.add(new Figure(line.number(), asked.get(), Money.rounded(exact, currency)));
            if (line.entitlement().isPublicMoney()) {
                totals.merge(currency.getCurrencyCode(), exact, BigFraction::add);
            }
        }
        return new PeriodFigures(
                figures,
                totals.entrySet().stream()
                        .map(total -> Money.rounded(total.getValue(), Currency.getInstance(total.getKey())))
                        .toList(),
                leftOut);
    }

    private static BigFraction exact(BudgetLine line, DateRange days) {
        return Rates.within(days, line.entitlement().terms(), line.entitlement().valid());
    }
}
