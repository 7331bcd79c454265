package org.braid.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day on, within one award, another amount.
 *
 * @param from the first day of the new amount
 * @param amount in the currency's major unit, on the basis of the terms it belongs to
 * @param share the part of the amount that is meant; null for all of it
 * @param reason why the amount changed
 */
public record Step(
        LocalDate from, BigDecimal amount, @Nullable Share share, Reason reason) {
    public Step {
        amount = Terms.plain(amount);
    }

    /** Why an amount changes while the award goes on. */
    public enum Reason {
        /** The tariff that it follows has a new figure from this day. */
        TARIFF,
        /** Payment is suspended. */
        SUSPENDED,
        /** A contribution is not asked for yet: the 12-week property disregard. */
        DISREGARDED,
        /** What was suspended or disregarded is so no longer. */
        RESUMED
    }
}
