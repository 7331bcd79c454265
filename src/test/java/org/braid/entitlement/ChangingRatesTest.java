package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Step.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts that change within an award, are a part of one, or follow the calendar's months; worked by hand. */
class ChangingRatesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final DateRange YEAR = DateRange.financialYear(APRIL);
    private static final DateRange OPEN = new DateRange(APRIL, null);

    @Test
    void paysTermTimeForItsWeeksOfTheYear() {
        var terms = new Draft("60", Frequency.WEEKLY).weeks("39").terms();

        // 60 x 39 / 52
        assertThat(Rates.weekly(terms, OPEN)).isEqualTo(BigFraction.of(45_00));
    }

    @Test
    void takesAShareExactly() {
        var third = new Draft("100", Frequency.WEEKLY).share("1", "3").terms();
        var combination =
                new Draft("599", Frequency.MONTHLY).share("748.50", "1497").terms();

        assertThat(Rates.weekly(third, OPEN)).isEqualTo(BigFraction.of(100_00, 3));
        assertThat(Rates.weekly(combination, OPEN)).isEqualTo(BigFraction.of(299_50 * 12, 52));
    }

    @Test
    void nothingAndTheWholeAreShares() {
        assertThat(new Share(BigDecimal.ZERO, BigDecimal.ONE).part()).isZero();
        assertThat(new Share(BigDecimal.TEN, BigDecimal.TEN).whole()).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void refusesAShareOfMoreThanTheWholeOrOfNothing() {
        assertThatThrownBy(() -> new Share(BigDecimal.TEN, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(BigDecimal.ONE.negate(), BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsEachAmountOnItsOwnDays() {
        // 70 a week for 10 days, nothing for 20, 140 from then on
        var terms = new Draft("70", Frequency.WEEKLY)
                .steps(step(APRIL.plusDays(30), "140", Reason.RESUMED), step(APRIL.plusDays(10), "0", Reason.SUSPENDED))
                .terms();

        assertThat(Rates.weekly(terms, OPEN, APRIL.minusYears(1))).isEqualTo(BigFraction.of(70_00));
        assertThat(Rates.weekly(terms, OPEN, APRIL.plusDays(9))).isEqualTo(BigFraction.of(70_00));
        assertThat(Rates.weekly(terms, OPEN, APRIL.plusDays(10))).isEqualTo(BigFraction.ZERO);
        assertThat(Rates.weekly(terms, OPEN, APRIL.plusDays(30))).isEqualTo(BigFraction.of(140_00));
        assertThat(Rates.within(YEAR, terms, OPEN)).isEqualTo(BigFraction.of(10 * 10_00 + (365 - 30) * 20_00));
    }

    @Test
    void givesTheLastAmountAfterTheEnd() {
        var terms = new Draft("70", Frequency.WEEKLY)
                .steps(step(APRIL.plusDays(10), "140", Reason.TARIFF))
                .terms();
        var tenDays = DateRange.throughLastDay(APRIL, APRIL.plusDays(9));

        assertThat(Rates.weekly(terms, tenDays, APRIL.plusYears(1))).isEqualTo(BigFraction.of(70_00));
    }

    @Test
    void aStepOnTheFirstDayLeavesNothingOfTheFirstAmount() {
        var terms = new Draft("70", Frequency.WEEKLY)
                .steps(step(APRIL, "0", Reason.DISREGARDED), step(APRIL.plusWeeks(12), "70", Reason.RESUMED))
                .terms();

        assertThat(Rates.within(
                        DateRange.throughLastDay(APRIL, APRIL.plusWeeks(13).minusDays(1)), terms, OPEN))
                .isEqualTo(BigFraction.of(70_00));
        assertThat(Rates.pieces(YEAR, terms, OPEN)).hasSize(2);
    }

    @ParameterizedTest(name = "{0} to {1} is {2}/30 months")
    @CsvSource({
        "2026-01-01, 2026-12-31, 360", // whole months, long or short
        "2026-02-01, 2026-02-28, 30",
        "2024-02-01, 2024-02-28, 28", // a day of February 2024 is missing
        "2026-01-02, 2026-01-31, 30", // thirty days of thirty-one are never more than the month
        "2026-01-15, 2026-03-10, 57", // 17 + 30 + 10
        "2026-05-20, 2026-05-20, 1",
    })
    void countsWholeMonthsAsThemselvesAndPartsInThirtieths(LocalDate from, LocalDate to, int thirtieths) {
        var terms = new Draft("30", Frequency.MONTHLY).months().terms();

        assertThat(Rates.within(DateRange.throughLastDay(from, to), terms, new DateRange(from, null)))
                .isEqualTo(BigFraction.of(thirtieths * 100L));
    }

    @ParameterizedTest
    @CsvSource({"QUARTERLY, 90", "ANNUALLY, 360"})
    void dividesQuartersAndYearsIntoMonthsWhereTheFunderCountsMonths(Frequency frequency, String amount) {
        var terms = new Draft(amount, frequency).months().terms();

        assertThat(Rates.within(
                        DateRange.throughLastDay(APRIL, APRIL.plusMonths(2).minusDays(1)), terms, OPEN))
                .isEqualTo(BigFraction.of(60_00));
    }

    @Test
    void countsDaysWhereAFunderOfMonthsPaysByTheWeek() {
        var terms = new Draft("70", Frequency.WEEKLY).months().terms();

        assertThat(Rates.within(DateRange.throughLastDay(APRIL, APRIL.plusDays(2)), terms, OPEN))
                .isEqualTo(BigFraction.of(30_00));
    }

    @Test
    void knowsTheFundersOwnYear() {
        assertThat(DateRange.yearFrom(MonthDay.of(1, 1), APRIL))
                .isEqualTo(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        assertThat(DateRange.yearFrom(MonthDay.of(7, 1), APRIL))
                .isEqualTo(new DateRange(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1)));
    }

    @Test
    void keepsWhatBecameOfTheMoneyWithoutItsZeros() {
        var use = new Use(new BigDecimal("10.00"), null, null, null, APRIL);

        assertThat(use.spent()).isEqualTo(BigDecimal.TEN);
        assertThat(use.committed()).isNull();
    }

    @Test
    void keepsAScoreWithoutItsZeros() {
        var happening = new Happening("CONTROL", "ASCOT", new BigDecimal("0.50"), List.of(), false, "", "", "");

        assertThat(happening.score()).isEqualTo(new BigDecimal("0.5"));
        assertThat(new Happening("", "", null, List.of(), false, "", "", "").score())
                .isNull();
    }

    private static Step step(LocalDate from, String amount, Reason reason) {
        return new Step(from, new BigDecimal(amount), null, reason);
    }

    /** Terms with one thing after the other said of them. */
    private record Draft(
            String amount,
            Frequency frequency,
            @Nullable BigDecimal weeks,
            @Nullable Share share,
            List<Step> steps,
            Convention convention) {
        Draft(String amount, Frequency frequency) {
            this(amount, frequency, null, null, List.of(), Convention.WEEKS_52);
        }

        Draft weeks(String weeks) {
            return new Draft(amount, frequency, new BigDecimal(weeks), share, steps, convention);
        }

        Draft share(String part, String whole) {
            var share = new Share(new BigDecimal(part), new BigDecimal(whole));
            return new Draft(amount, frequency, weeks, share, steps, convention);
        }

        Draft steps(Step... steps) {
            return new Draft(amount, frequency, weeks, share, List.of(steps), convention);
        }

        Draft months() {
            return new Draft(amount, frequency, weeks, share, steps, Convention.MONTHS_OF_30_DAYS);
        }

        Terms terms() {
            return new Terms(
                    MoneyKind.PUBLIC_DEVOLVED,
                    new BigDecimal(amount),
                    Currency.getInstance("GBP"),
                    frequency,
                    null,
                    weeks,
                    share,
                    steps,
                    Commitment.PLANNED,
                    convention,
                    Terms.FIRST_OF_APRIL);
        }
    }
}
