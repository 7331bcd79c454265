package org.braid.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;
import org.braid.record.BudgetLine;
import org.jspecify.annotations.Nullable;

/** Figures of lines before any rounding, in minor units, and the one rounding when they are shown. */
final class Exact {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private Exact() {}

    /** A week of it on the day of the record; nothing for a one-off, or when it is not in force. */
    static BigFraction weekly(BudgetLine line, LocalDate validAt) {
        return line.inForce() ? weeklyOn(line.entitlement(), validAt) : BigFraction.ZERO;
    }

    /** A week of it on any day; nothing outside its period. */
    static BigFraction weeklyOn(Entitlement entitlement, LocalDate day) {
        return entitlement.valid().contains(day)
                ? Rates.weekly(entitlement.terms(), entitlement.valid(), day)
                : BigFraction.ZERO;
    }

    /** What falls into its funder's financial year around the day. */
    static BigFraction year(BudgetLine line, LocalDate validAt) {
        var entitlement = line.entitlement();
        return Rates.within(entitlement.year(validAt), entitlement.terms(), entitlement.valid());
    }

    static Money money(BigFraction minor, String currency) {
        return Money.rounded(minor, Currency.getInstance(currency));
    }

    static String currency(BudgetLine line) {
        return line.entitlement().terms().currency().getCurrencyCode();
    }

    /** To one decimal; null where there is no whole. */
    static @Nullable BigDecimal percent(BigFraction part, BigFraction whole) {
        return whole.compareTo(BigFraction.ZERO) == 0
                ? null
                : part.multiply(HUNDRED).divide(whole).bigDecimalValue(1, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal percent(long part, long whole) {
        return percent(BigFraction.of(part), BigFraction.of(whole));
    }

    /** To two decimals; null where there is nothing to divide by. */
    static @Nullable BigDecimal ratio(BigFraction one, BigFraction other) {
        return other.compareTo(BigFraction.ZERO) == 0
                ? null
                : one.divide(other).bigDecimalValue(2, RoundingMode.HALF_UP);
    }
}
