package org.braid.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the money so far, as the feed tells it; in the major unit of the terms' currency. It is no money of
 * its own: nothing here enters a total.
 *
 * @param spent paid out of the budget
 * @param committed promised and not yet paid
 * @param balance what stands on the account or card
 * @param broughtForward what was carried over from the period before
 * @param asOf the day the figures are for; null when not stated
 */
public record Use(
        @Nullable BigDecimal spent,
        @Nullable BigDecimal committed,
        @Nullable BigDecimal balance,
        @Nullable BigDecimal broughtForward,
        @Nullable LocalDate asOf) {
    public Use {
        spent = plain(spent);
        committed = plain(committed);
        balance = plain(balance);
        broughtForward = plain(broughtForward);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Terms.plain(number);
    }
}
