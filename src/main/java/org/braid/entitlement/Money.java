package org.braid.entitlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/** @param minor the amount in the currency's minor units (pence, cents); negative for a recovery */
public record Money(long minor, Currency currency) {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Rounds half up to the minor unit: only done when a figure is shown, never in between. */
    public static Money rounded(BigFraction minor, Currency currency) {
        return new Money(minor.bigDecimalValue(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** In the currency's major unit, as FHIR and spreadsheets want it. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** As people read it: {@code £1,204.50}. */
    @Override
    public String toString() {
        return String.format(
                Locale.UK, "%s%s%,.2f", minor < 0 ? "-" : "", currency.getSymbol(Locale.UK), major().abs());
    }
}
