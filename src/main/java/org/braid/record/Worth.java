package org.braid.record;

import java.time.LocalDate;
import java.util.Currency;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;

/**
 * What an entitlement is worth, exactly.
 *
 * @param weekly minor units a week at the amount of the day; zero for a one-off
 * @param year minor units in the funder's financial year
 */
record Worth(BigFraction weekly, BigFraction year, Currency currency) {

    /** On a day, and in its funder's year around the day. */
    static Worth of(Entitlement entitlement, LocalDate day) {
        return new Worth(
                Rates.weekly(entitlement.terms(), entitlement.valid(), day),
                Rates.within(entitlement.year(day), entitlement.terms(), entitlement.valid()),
                entitlement.terms().currency());
    }

    /** What is put by at the end of a day: a stock, not a year's flow; all that has come in since its first day. */
    static Worth saved(Entitlement entitlement, LocalDate day) {
        var first = entitlement.valid().startInclusive();
        var since = new DateRange(first, day.isBefore(first) ? first : day.plusDays(1));
        return new Worth(
                Rates.weekly(entitlement.terms(), entitlement.valid(), day),
                Rates.within(since, entitlement.terms(), entitlement.valid()),
                entitlement.terms().currency());
    }

    /** At its first amount. */
    static BigFraction weekly(Entitlement entitlement) {
        return Rates.weekly(entitlement.terms(), entitlement.valid());
    }

    /** By what two statements about one money are compared: what a week costs; of a one-off, all of it. */
    static BigFraction compared(Entitlement entitlement) {
        return entitlement.terms().frequency().recurring()
                ? weekly(entitlement)
                : Rates.within(
                        entitlement.year(entitlement.valid().startInclusive()),
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
