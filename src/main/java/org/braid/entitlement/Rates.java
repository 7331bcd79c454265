package org.braid.entitlement;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact arithmetic of what terms are worth, in minor units; nothing here rounds. */
public final class Rates {
    private Rates() {}

    /**
     * What a week costs; zero for a one-off.
     *
     * @param valid the period of the award; an amount for the whole period is spread over its days
     */
    public static BigFraction weekly(Terms terms, DateRange valid) {
        if (terms.frequency() == Frequency.WHOLE_PERIOD) {
            return minor(terms).multiply(BigFraction.of(7, valid.days()));
        }
        return minor(terms).multiply(terms.convention().timesPerWeek(terms));
    }

    /**
     * What falls into a window: the weekly cost for each day in both, days inclusive, a seventh each (STANDARDS 1.3);
     * a one-off wholly where its first day is.
     */
    public static BigFraction within(DateRange window, Terms terms, DateRange valid) {
        if (terms.frequency() == Frequency.ONE_OFF) {
            return window.contains(valid.startInclusive()) ? minor(terms) : BigFraction.ZERO;
        }
        return valid.intersection(window)
                .map(days -> weekly(terms, valid).multiply(BigFraction.of(days.days(), 7)))
                .orElse(BigFraction.ZERO);
    }

    private static BigFraction minor(Terms terms) {
        return exact(terms.amount().movePointRight(terms.currency().getDefaultFractionDigits()));
    }

    static BigFraction exact(BigDecimal number) {
        return number.scale() <= 0
                ? BigFraction.of(number.toBigIntegerExact())
                : BigFraction.of(number.unscaledValue(), java.math.BigInteger.TEN.pow(number.scale()));
    }
}
