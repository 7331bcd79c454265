package org.braid.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import org.braid.audit.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What one cell says of money.
 *
 * @param amount null where it says none that can be read
 * @param code why it says none; null where it does
 * @param currency its code, {@code $} for a dollar of whatever country; blank where the cell names none
 * @param words what stands behind the amount, such as {@code p/w}
 */
record MoneyCell(@Nullable BigDecimal amount, @Nullable FindingCode code, String currency, String words) {

    static MoneyCell unreadable(FindingCode code) {
        return new MoneyCell(null, code, "", "");
    }

    Optional<BigDecimal> found() {
        return Optional.ofNullable(amount);
    }

    /** Whether an amount in this cell can be one of a currency. */
    static boolean fits(String inCell, String currency) {
        return inCell.isEmpty()
                || currency.isEmpty()
                || inCell.equals(currency)
                || (inCell.equals("$") && !currency.equals("GBP") && !currency.equals("EUR"));
    }
}
