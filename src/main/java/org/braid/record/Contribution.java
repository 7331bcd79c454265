package org.braid.record;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.record.Totals.Dimension;

/**
 * What one line adds to the sums of its record, before anything is rounded.
 *
 * @param codes under which parts of the public money it stands
 * @param weekly minor units, of a line in force on the record's day; otherwise zero
 * @param financialYear minor units in its funder's year around that day; of savings, what is put by
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

    /** Of every line that is in a sum, in their order. */
    public static List<Contribution> of(BudgetRecord record) {
        return of(record.lines(), record::context, record.validAt());
    }

    static List<Contribution> of(List<BudgetLine> lines, Function<BudgetLine, Context> contexts, LocalDate validAt) {
        return lines.stream()
                .map(line -> of(line, contexts.apply(line), validAt))
                .filter(Contribution::counts)
                .toList();
    }

    /**
     * In force, or with money in the year; other lines are history, and not even a nought in a sum. What was put by and is no
     * more is spent.
     */
    private boolean counts() {
        return line.inForce() || (pocket != Pocket.SAVED && financialYear.compareTo(BigFraction.ZERO) != 0);
    }

    private static Contribution of(BudgetLine line, Context context, LocalDate validAt) {
        var entitlement = line.entitlement();
        var pocket = Pocket.of(entitlement);
        var worth = pocket == Pocket.SAVED ? Worth.saved(entitlement, validAt) : Worth.of(entitlement, validAt);
        return new Contribution(
                line,
                pocket,
                codes(line, context),
                worth.currency(),
                line.inForce() ? worth.weekly() : BigFraction.ZERO,
                worth.year(),
                entitlement.terms().frequency().recurring() ? BigFraction.ZERO : worth.year());
    }

    private static Map<Dimension, String> codes(BudgetLine line, Context context) {
        var entitlement = line.entitlement();
        var codes = new EnumMap<Dimension, String>(Dimension.class);
        codes.put(Dimension.FUNDER, entitlement.funder().id());
        codes.put(Dimension.STREAM, entitlement.stream().code());
        codes.put(Dimension.MANAGEMENT, context.management().name());
        codes.put(Dimension.MONEY_KIND, entitlement.terms().kind().name());
        return codes;
    }
}
