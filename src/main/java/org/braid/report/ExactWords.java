package org.braid.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/** Money before it is rounded: {@code £361.845}, or {@code £168.5753... (12306/73)} where no decimal is exact. */
final class ExactWords {
    private static final int MOST_DECIMALS = 8;
    private static final int SHOWN = 4;

    private ExactWords() {}

    /** @param minor in the currency's minor units */
    static String of(BigFraction minor, Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        var major = minor.divide(BigInteger.TEN.pow(digits));
        var decimal = major.bigDecimalValue(MOST_DECIMALS, RoundingMode.DOWN);
        return exactly(decimal).equals(major)
                ? sign(minor)
                        + money(
                                decimal.abs(),
                                Math.max(digits, decimal.stripTrailingZeros().scale()),
                                currency)
                : "%s%s... (%s/%s)"
                        .formatted(
                                sign(minor),
                                money(decimal.abs().setScale(SHOWN, RoundingMode.DOWN), SHOWN, currency),
                                major.getNumerator(),
                                major.getDenominator());
    }

    private static BigFraction exactly(BigDecimal decimal) {
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    private static String sign(BigFraction minor) {
        return minor.signum() < 0 ? "-" : "";
    }

    private static String money(BigDecimal amount, int decimals, Currency currency) {
        return currency.getSymbol(Locale.UK) + String.format(Locale.UK, "%,." + decimals + "f", amount);
    }
}
