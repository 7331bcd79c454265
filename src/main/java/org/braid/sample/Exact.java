package org.braid.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A number without rounding. */
record Exact(BigInteger numerator, BigInteger denominator) {
    static final Exact ZERO = of(0, 1);

    Exact {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is above zero");
        }
        var divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Exact of(long numerator, long denominator) {
        return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Exact of(BigDecimal number) {
        return number.scale() <= 0
                ? new Exact(number.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Exact times(long number) {
        return times(of(number, 1));
    }

    Exact over(long number) {
        return times(of(1, number));
    }

    /** To the nearest whole number, a half away from zero. */
    long rounded() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
