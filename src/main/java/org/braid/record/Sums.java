package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Money;
import org.braid.record.Totals.Dimension;
import org.braid.record.Totals.Part;
import org.braid.record.Totals.Sum;

/** Adds up what lines contribute: exactly, and rounded once when the sum is made. */
final class Sums {
    private Sums() {}

    static Totals of(List<BudgetLine> lines, Function<BudgetLine, Context> contexts, LocalDate validAt) {
        var pockets =
                Contribution.of(lines, contexts, validAt).stream().collect(Collectors.groupingBy(Contribution::pocket));
        return new Totals(
                byCurrency(pockets.getOrDefault(Pocket.PUBLIC, List.of())),
                byCurrency(pockets.getOrDefault(Pocket.OWN, List.of())),
                byCurrency(pockets.getOrDefault(Pocket.SAVED, List.of())),
                byCurrency(pockets.getOrDefault(Pocket.CONTRIBUTION, List.of())),
                parts(pockets.getOrDefault(Pocket.PUBLIC, List.of())));
    }

    private static List<Part> parts(List<Contribution> lines) {
        var parts = new ArrayList<Part>();
        for (var dimension : Dimension.values()) {
            grouped(lines, line -> line.codes().getOrDefault(dimension, ""))
                    .forEach(
                            (code, same) -> byCurrency(same).forEach(sum -> parts.add(new Part(dimension, code, sum))));
        }
        return parts;
    }

    private static List<Sum> byCurrency(List<Contribution> lines) {
        var sums = new ArrayList<Sum>();
        grouped(lines, line -> line.currency().getCurrencyCode())
                .forEach((code, same) -> sums.add(sum(same, Currency.getInstance(code))));
        return sums;
    }

    private static Sum sum(List<Contribution> lines, Currency currency) {
        return new Sum(
                add(lines, currency, Contribution::weekly),
                add(lines, currency, Contribution::financialYear),
                add(lines, currency, Contribution::oneOff));
    }

    private static Money add(List<Contribution> lines, Currency currency, Function<Contribution, BigFraction> value) {
        return Money.rounded(lines.stream().map(value).reduce(BigFraction.ZERO, BigFraction::add), currency);
    }

    private static Map<String, List<Contribution>> grouped(
            List<Contribution> lines, Function<Contribution, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }
}
