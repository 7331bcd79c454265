package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braid.record.Award.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Step;
import org.braid.entitlement.Terms;
import org.junit.jupiter.api.Test;

/** What a line comes to month by month. */
class MonthsTest {
    private static final DateRange YEAR = DateRange.financialYear(Award.APRIL);

    @Test
    void roundsWhatHasRunUpSoThatNoPennyIsLost() {
        var award = council("A").paying("100").award();

        var months = Months.of(award, YEAR);

        assertThat(months)
                .hasSize(12)
                .containsEntry(YearMonth.of(2026, 4), 42_857L)
                .containsEntry(YearMonth.of(2026, 5), 44_286L);
        assertThat(months.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(Worth.of(award, Award.TODAY).yearShown().minor())
                .isEqualTo(Months.total(award, YEAR));
    }

    @Test
    void isTheSameForAMonthWhateverElseIsAskedFor() {
        var award = council("A").paying("33.33").award();
        var june = DateRange.throughLastDay(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

        assertThat(Months.of(award, june))
                .containsExactly(entry(Months.of(award, YEAR).get(YearMonth.of(2026, 6))));
    }

    private static Map.Entry<YearMonth, Long> entry(Long minor) {
        return Map.entry(YearMonth.of(2026, 6), minor);
    }

    @Test
    void countsTheDaysOfAMonthThatIsNotWhole() {
        var award = council("A")
                .paying("70")
                .through(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 5, 10))
                .award();

        assertThat(Months.of(award, YEAR))
                .containsOnly(Map.entry(YearMonth.of(2026, 4), 10_000L), Map.entry(YearMonth.of(2026, 5), 10_000L));
    }

    @Test
    void putsAOneOffIntoTheMonthOfItsFirstDay() {
        var award = council("A")
                .paying("500", Frequency.ONE_OFF)
                .through(LocalDate.of(2026, 5, 31), LocalDate.of(2027, 5, 31))
                .award();

        assertThat(Months.of(award, YEAR)).containsOnly(Map.entry(YearMonth.of(2026, 5), 50_000L));
        assertThat(Months.total(award, YEAR)).isEqualTo(50_000L);
    }

    @Test
    void goesThroughTheYears() {
        var award = council("A").paying("10").from(LocalDate.of(2024, 3, 15)).award();
        var allClosed = DateRange.throughLastDay(LocalDate.MIN, LocalDate.of(2026, 6, 30));

        var months = Months.of(award, allClosed);

        assertThat(months).hasSize(28).containsKeys(YearMonth.of(2024, 3), YearMonth.of(2026, 6));
        assertThat(months.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(Months.total(award, allClosed));
    }

    @Test
    void isNothingOutsideTheDaysAskedFor() {
        var award = council("A")
                .through(Award.APRIL.minusYears(2), Award.APRIL.minusYears(1))
                .award();

        assertThat(Months.of(award, YEAR)).isEmpty();
        assertThat(Months.total(award, YEAR)).isZero();
    }

    @Test
    void followsTheFundersOwnYearAndTheStepsOfTheAmount() {
        var january = LocalDate.of(2027, 1, 1);
        var award = council("A")
                .paying("33.33")
                .terms(terms -> new Terms(
                        terms.kind(),
                        terms.amount(),
                        terms.currency(),
                        terms.frequency(),
                        null,
                        null,
                        null,
                        List.of(new Step(january, new BigDecimal("44.44"), null, Step.Reason.TARIFF)),
                        terms.commitment(),
                        terms.convention(),
                        MonthDay.of(4, 6)))
                .award();
        var theirs = award.year(Award.TODAY);

        var months = Months.of(award, theirs);

        assertThat(months).hasSize(13).containsKeys(YearMonth.of(2026, 4), YearMonth.of(2027, 4));
        assertThat(months.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(Worth.of(award, Award.TODAY).yearShown().minor());
        assertThat(Months.total(award, YEAR))
                .isEqualTo(Months.of(award, YEAR).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void needsAnEnd() {
        var open = new DateRange(Award.APRIL, null);

        assertThatThrownBy(() -> Months.of(council("A").award(), open)).isInstanceOf(IllegalArgumentException.class);
    }
}
