package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void makesOneClaimOfOneNumberWrittenInTwoWays() {
        assertThat(hourly("10", "100")).isEqualTo(hourly("10.00", "1E2"));
        assertThat(hourly("10.00", "1E2").amount()).isEqualTo(new BigDecimal("10"));
        assertThat(hourly("10.00", "1E2").unitsPerWeek()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void needsTheUnitsAWeekWhereTheAmountIsPerUnit() {
        assertThatThrownBy(() -> hourly("10", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an amount per unit needs the units a week");
    }

    @Test
    void knowsWhichFrequenciesArePerUnitAndWhichFallDueAgain() {
        assertThat(Frequency.values())
                .filteredOn(Frequency::perUnit)
                .containsExactly(Frequency.PER_SESSION, Frequency.HOURLY, Frequency.DAILY);
        assertThat(Frequency.values())
                .filteredOn(frequency -> !frequency.recurring())
                .containsExactly(Frequency.ONE_OFF);
    }

    private static Terms hourly(String amount, @Nullable String units) {
        return Terms.simple(
                MoneyKind.PUBLIC_DEVOLVED,
                new BigDecimal(amount),
                Currency.getInstance("GBP"),
                Frequency.HOURLY,
                units == null ? null : new BigDecimal(units),
                Commitment.PLANNED,
                Convention.WEEKS_52);
    }
}
