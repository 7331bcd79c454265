package org.braid.entitlement;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is paid and on what basis, as stated; {@link Rates} works out what that is a week or over a period.
 *
 * @param amount in the currency's major unit, exactly as stated; per unit, per period or once, by the frequency
 * @param unitsPerWeek hours, days or sessions a week; only where the frequency is per unit
 * @param convention how this funder turns a frequency into a week
 */
public record Terms(
        MoneyKind kind,
        BigDecimal amount,
        Currency currency,
        Frequency frequency,
        @Nullable BigDecimal unitsPerWeek,
        Commitment commitment,
        Convention convention) {

    public Terms {
        // 10 and 10.00 are the same claim and must give the same bytes.
        amount = plain(amount);
        unitsPerWeek = unitsPerWeek == null ? null : plain(unitsPerWeek);
        if (frequency.perUnit() && unitsPerWeek == null) {
            throw new IllegalArgumentException("an amount per unit needs the units a week");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
