package org.braid.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Money;
import org.braid.record.BudgetRecord;
import org.braid.record.Contribution;
import org.braid.record.ManagementShare;
import org.jspecify.annotations.Nullable;

/**
 * A sum of one currency, as the record shows it and before it was rounded, and the lines that make it.
 *
 * @param percent the share of the weekly public money; absent where no share was asked for
 */
record SumJson(
        String name,
        @Nullable BigDecimal percent,
        Money weekly,
        Money financialYear,
        Money oneOff,
        Exact exactWeekly,
        Exact exactFinancialYear,
        List<Added> lines) {

    static List<SumJson> of(BudgetRecord record, Subject subject) {
        var shares = SumWords.shares(record, subject);
        return SumWords.made(record, subject).stream()
                .map(made -> of(SumWords.name(record, subject), made, percent(made, shares)))
                .toList();
    }

    private static SumJson of(String name, Made made, @Nullable BigDecimal percent) {
        var sum = made.sum();
        return new SumJson(
                name,
                percent,
                sum.weekly(),
                sum.financialYear(),
                sum.oneOff(),
                total(made, Contribution::weekly),
                total(made, Contribution::financialYear),
                made.of().stream().map(Added::of).toList());
    }

    private static @Nullable BigDecimal percent(Made made, List<ManagementShare> shares) {
        return shares.stream()
                .filter(share ->
                        share.weekly().currency().equals(made.sum().weekly().currency()))
                .map(ManagementShare::percent)
                .findFirst()
                .orElse(null);
    }

    private static Exact total(Made made, Function<Contribution, BigFraction> part) {
        return Exact.of(made.of().stream().map(part).reduce(BigFraction.ZERO, BigFraction::add));
    }

    /** Minor units as a fraction in lowest terms. */
    private record Exact(BigInteger numerator, BigInteger denominator) {
        static Exact of(BigFraction minor) {
            return new Exact(minor.getNumerator(), minor.getDenominator());
        }
    }

    private record Added(int line, Exact weekly, Exact financialYear, Exact oneOff) {
        static Added of(Contribution each) {
            return new Added(
                    each.line().number(),
                    Exact.of(each.weekly()),
                    Exact.of(each.financialYear()),
                    Exact.of(each.oneOff()));
        }
    }
}
