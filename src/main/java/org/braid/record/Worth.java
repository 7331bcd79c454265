package org.braid.record;

import java.util.Currency;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;

/**
 * What an entitlement is worth, exactly.
 *
 * @param weekly minor units a week; zero for a one-off
 * @param year minor units in the financial year
 */
record Worth(BigFraction weekly, BigFraction year, Currency currency) {

    static Worth of(Entitlement entitlement, DateRange year) {
        return new Worth(
                weekly(entitlement),
                Rates.within(year, entitlement.terms(), entitlement.valid()),
                entitlement.terms().currency());
    }

    static BigFraction weekly(Entitlement entitlement) {
        return Rates.weekly(entitlement.terms(), entitlement.valid());
    }

    /** By what two statements about one money are compared: what a week costs; of a one-off, all of it. */
    static BigFraction compared(Entitlement entitlement) {
        return entitlement.terms().frequency().recurring()
                ? weekly(entitlement)
                : Rates.within(
                        DateRange.financialYear(entitlement.valid().startInclusive()),
                        entitlement.terms(),
                        entitlement.valid());
    }

    Money weeklyShown() {
        return Money.rounded(weekly, currency);
    }

    Money yearShown() {
        return Money.rounded(year, currency);
    }
}
