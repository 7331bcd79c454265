package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void addsMoneyOfOneCurrency() {
        assertThat(Money.zero(GBP).plus(new Money(250, GBP))).isEqualTo(new Money(250, GBP));
    }

    @Test
    void refusesToAddTwoCurrencies() {
        assertThatThrownBy(() -> new Money(1, GBP).plus(new Money(1, EUR)))
                .isInstanceOf(CurrencyMismatch.class)
                .hasMessage("GBP and EUR cannot be added");
    }

    @Test
    void roundsHalfAPennyAwayFromZero() {
        assertThat(Money.rounded(BigFraction.of(1, 2), GBP)).isEqualTo(new Money(1, GBP));
        assertThat(Money.rounded(BigFraction.of(-1, 2), GBP)).isEqualTo(new Money(-1, GBP));
        assertThat(Money.rounded(BigFraction.of(1, 3), GBP)).isEqualTo(new Money(0, GBP));
    }

    @Test
    void countsInTheMajorUnitOfItsCurrency() {
        assertThat(new Money(120450, GBP).major()).isEqualTo(new BigDecimal("1204.50"));
        assertThat(new Money(500, Currency.getInstance("JPY")).major()).isEqualTo(new BigDecimal("500"));
    }

    @Test
    void readsAsPeopleOfTheUnitedKingdomWriteItWhereverItRuns() {
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(new Money(120450, GBP)).hasToString("£1,204.50");
            assertThat(new Money(-5, EUR)).hasToString("-€0.05");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
