package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
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

/** Adds up lines: exactly, and rounded once when the sum is made. */
final class Sums {
    private Sums() {}

    /** What one line adds. */
    private record Addend(
            Pocket pocket, Map<Dimension, String> codes, boolean inForce, boolean recurring, Worth worth) {
        /**
         * In force, or with money in the year; other lines are history, and not even a nought in a sum. What was put by and
         * is no more is spent.
         */
        boolean counts() {
            return inForce || (pocket != Pocket.SAVED && worth.year().compareTo(BigFraction.ZERO) != 0);
        }
    }

    static Totals of(List<BudgetLine> lines, Function<BudgetLine, Context> contexts, LocalDate validAt) {
        var pockets = lines.stream()
                .map(line -> addend(line, contexts.apply(line), validAt))
                .filter(Addend::counts)
                .collect(Collectors.groupingBy(Addend::pocket));
        return new Totals(
                byCurrency(pockets.getOrDefault(Pocket.PUBLIC, List.of())),
                byCurrency(pockets.getOrDefault(Pocket.OWN, List.of())),
                byCurrency(pockets.getOrDefault(Pocket.SAVED, List.of())),
                byCurrency(pockets.getOrDefault(Pocket.CONTRIBUTION, List.of())),
                parts(pockets.getOrDefault(Pocket.PUBLIC, List.of())));
    }

    private static Addend addend(BudgetLine line, Context context, LocalDate validAt) {
        var entitlement = line.entitlement();
        var codes = new EnumMap<Dimension, String>(Dimension.class);
        codes.put(Dimension.FUNDER, entitlement.funder().id());
        codes.put(Dimension.STREAM, entitlement.stream().code());
        codes.put(Dimension.MANAGEMENT, context.management().name());
        codes.put(Dimension.MONEY_KIND, entitlement.terms().kind().name());
        var recurring = entitlement.terms().frequency().recurring();
        var pocket = Pocket.of(entitlement);
        var worth = pocket == Pocket.SAVED ? Worth.saved(entitlement, validAt) : Worth.of(entitlement, validAt);
        return new Addend(pocket, codes, line.inForce(), recurring, worth);
    }

    private static List<Part> parts(List<Addend> lines) {
        var parts = new ArrayList<Part>();
        for (var dimension : Dimension.values()) {
            grouped(lines, line -> line.codes().getOrDefault(dimension, ""))
                    .forEach(
                            (code, same) -> byCurrency(same).forEach(sum -> parts.add(new Part(dimension, code, sum))));
        }
        return parts;
    }

    private static List<Sum> byCurrency(List<Addend> lines) {
        var sums = new ArrayList<Sum>();
        grouped(lines, line -> line.worth().currency().getCurrencyCode())
                .forEach((code, same) -> sums.add(sum(same, Currency.getInstance(code))));
        return sums;
    }

    private static Sum sum(List<Addend> lines, Currency currency) {
        return new Sum(
                add(lines, currency, line -> line.inForce() ? line.worth().weekly() : BigFraction.ZERO),
                add(lines, currency, line -> line.worth().year()),
                add(
                        lines,
                        currency,
                        line -> line.recurring()
                                ? BigFraction.ZERO
                                : line.worth().year()));
    }

    private static Money add(List<Addend> lines, Currency currency, Function<Addend, BigFraction> value) {
        return Money.rounded(lines.stream().map(value).reduce(BigFraction.ZERO, BigFraction::add), currency);
    }

    private static Map<String, List<Addend>> grouped(List<Addend> lines, Function<Addend, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }
}
