package org.braid.mapping;

import java.math.BigDecimal;

/**
 * The amount a row states, whatever becomes of the row.
 *
 * @param amount in the currency's major unit; zero where the row states none that can be read
 * @param currency ISO 4217; blank where the amount is zero because nothing is stated
 */
public record Stated(BigDecimal amount, String currency) {
    public static final Stated NOTHING = new Stated(BigDecimal.ZERO, "");

    Stated minus(Stated part) {
        return part.currency.isEmpty() ? this : new Stated(amount.subtract(part.amount), currency);
    }

    /** @throws IllegalArgumentException for two currencies: no row states money in both */
    Stated plus(Stated other) {
        if (currency.isEmpty() || other.currency.isEmpty()) {
            return currency.isEmpty() ? other : this;
        }
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("a row cannot state " + currency + " and " + other.currency);
        }
        return new Stated(amount.add(other.amount), currency);
    }
}
