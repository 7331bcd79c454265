package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of DHSC's cost script (STANDARDS 1.3), worked by hand. */
class RatesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final DateRange YEAR = DateRange.financialYear(APRIL);
    private static final DateRange OPEN = new DateRange(APRIL, null);

    @ParameterizedTest(name = "{0} {1} x {2} is {3}/{4} pence a week")
    @CsvSource({
        "HOURLY,      17.90,  8,    14320, 1",
        "HOURLY,      17.90,  -8,   14320, 1", // DHSC takes units without their sign
        "DAILY,       30,     2.5,  7500,  1",
        "PER_SESSION, 12.345, 3,    7407,  2", // parts of a penny are kept
        "WEEKLY,      100,    ,     10000, 1",
        "FORTNIGHTLY, 100,    ,     5000,  1",
        "FOUR_WEEKLY, 100,    ,     2500,  1",
        "MONTHLY,     1000,   ,     300000, 13", // 12/52 of it
        "QUARTERLY,   1300,   ,     10000, 1", // 4/52 of it
        "ANNUALLY,    5200,   ,     10000, 1", // 1/52 of it
        "ONE_OFF,     5200,   ,     0,     1",
        "WEEKLY,      -20,    ,     -2000, 1", // a recovery keeps its sign
    })
    void turnsEachFrequencyIntoAWeekOfFiftyTwo(
            Frequency frequency, String amount, @Nullable String units, int pence, int of) {
        assertThat(Rates.weekly(terms(amount, frequency, units, Convention.WEEKS_52), OPEN))
                .isEqualTo(BigFraction.of(pence, of));
    }

    @ParameterizedTest(name = "{0} {1} is {2}/{3} pence a week")
    @CsvSource({
        "WEEKLY,    100,   10000,  1",
        "MONTHLY,   365,   84000,  10", // 365 x 12 x 7 / 365
        "QUARTERLY, 365,   2800,   1",
        "ANNUALLY,  10000, 1400000, 73", // 10,000 x 7 / 365
    })
    void turnsYearsIntoWeeksByDaysWhereTheFunderDoes(Frequency frequency, String amount, int pence, int of) {
        assertThat(Rates.weekly(terms(amount, frequency, null, Convention.DAYS_365), OPEN))
                .isEqualTo(BigFraction.of(pence, of));
    }

    @Test
    void spreadsAnAmountForTheWholePeriodOverItsDays() {
        var terms = terms("1000", Frequency.WHOLE_PERIOD, null, Convention.WEEKS_52);
        var tenDays = DateRange.throughLastDay(YEAR.startInclusive().minusDays(4), APRIL.plusDays(5));

        assertThat(Rates.weekly(terms, tenDays)).isEqualTo(BigFraction.of(70_000));
        assertThat(Rates.within(YEAR, terms, tenDays)).isEqualTo(BigFraction.of(60_000));
        assertThat(Convention.WEEKS_52.timesPerWeek(terms)).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void countsASeventhOfAWeekForEachDayBothBoundsIncluded() {
        var terms = terms("70", Frequency.WEEKLY, null, Convention.WEEKS_52);

        // 2026-04-01 to 2026-04-10 is 10 days: (9 + 1) / 7 weeks
        assertThat(Rates.within(YEAR, terms, DateRange.throughLastDay(APRIL, APRIL.plusDays(9))))
                .isEqualTo(BigFraction.of(10_000));
        assertThat(Rates.within(YEAR, terms, OPEN)).isEqualTo(BigFraction.of(365_000));
        assertThat(Rates.within(YEAR, terms, DateRange.throughLastDay(APRIL.minusDays(9), APRIL.minusDays(1))))
                .isEqualTo(BigFraction.ZERO);
    }

    @Test
    void countsAnHourlyServiceOverAQuarterAsDhscDoes() {
        var terms = terms("17.90", Frequency.HOURLY, "8", Convention.WEEKS_52);
        var quarter = DateRange.throughLastDay(APRIL, LocalDate.of(2026, 6, 30));

        // 17.90 x 8 = 143.20 a week; 91 days are 13 weeks; 13 x 143.20 = 1,861.60
        assertThat(Rates.within(quarter, terms, OPEN)).isEqualTo(BigFraction.of(186_160));
    }

    @Test
    void placesAOneOffWhollyWhereItsFirstDayIs() {
        var terms = terms("750.50", Frequency.ONE_OFF, null, Convention.WEEKS_52);

        assertThat(Rates.within(YEAR, terms, OPEN)).isEqualTo(BigFraction.of(75_050));
        assertThat(Rates.within(YEAR, terms, DateRange.throughLastDay(APRIL.minusDays(1), APRIL)))
                .isEqualTo(BigFraction.ZERO);
    }

    @Test
    void keepsNumbersExactWhateverTheirScale() {
        assertThat(Rates.exact(new BigDecimal("0.125"))).isEqualTo(BigFraction.of(1, 8));
        assertThat(Rates.exact(new BigDecimal("12E1"))).isEqualTo(BigFraction.of(120));
    }

    private static Terms terms(String amount, Frequency frequency, @Nullable String units, Convention convention) {
        return Terms.simple(
                MoneyKind.PUBLIC_DEVOLVED,
                new BigDecimal(amount),
                Currency.getInstance("GBP"),
                frequency,
                units == null ? null : new BigDecimal(units),
                Commitment.PLANNED,
                convention);
    }
}
