package org.braid.entitlement;

import java.util.Currency;

/** Money of two currencies was to be added: never right, in any country. */
public final class CurrencyMismatch extends RuntimeException {
    public CurrencyMismatch(Currency one, Currency other) {
        super("%s and %s cannot be added".formatted(one, other));
    }
}
