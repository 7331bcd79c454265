package org.braid.entitlement;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The part of an amount that is meant, exactly: 60 of 100, or 748.50 of 1,497.
 *
 * @param part from nothing to the whole
 * @param whole more than nothing
 */
public record Share(BigDecimal part, BigDecimal whole) {
    public Share {
        part = Terms.plain(part);
        whole = Terms.plain(whole);
        if (part.signum() < 0 || whole.signum() <= 0 || part.compareTo(whole) > 0) {
            throw new IllegalArgumentException("a share is between nothing and the whole");
        }
    }

    BigFraction of(BigFraction amount) {
        return amount.multiply(Rates.exact(part)).divide(Rates.exact(whole));
    }
}
