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
}
