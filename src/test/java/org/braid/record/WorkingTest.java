package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Convention;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Share;
import org.braid.entitlement.Step;
import org.braid.entitlement.Step.Reason;
import org.braid.entitlement.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkingTest {

    @Test
    void showsUnitsTimesTheirPriceAndTheDaysOfTheYear() {
        assertThat(working(council("C1").paying("17.90", Frequency.HOURLY).times("8")))
                .isEqualTo(
                        "£143.20 a week = 8 h x £17.90;" + " £7,466.86 (rounded) in 2026-27 = £143.20 x 365 days / 7");
    }

    @Test
    void showsTheUnitsByTheirName() {
        assertThat(week("10", Frequency.HOURLY, "1.5")).isEqualTo("£15.00 a week = 1.5 h x £10.00");
        assertThat(week("10", Frequency.DAILY, "1")).isEqualTo("£10.00 a week = 1 day x £10.00");
        assertThat(week("10", Frequency.DAILY, "2")).isEqualTo("£20.00 a week = 2 days x £10.00");
        assertThat(week("10", Frequency.PER_SESSION, "1")).isEqualTo("£10.00 a week = 1 session x £10.00");
        assertThat(week("10", Frequency.PER_SESSION, "3")).isEqualTo("£30.00 a week = 3 sessions x £10.00");
    }

    @Test
    void showsHowEachFrequencyBecameAWeek() {
        assertThat(week("100", Frequency.WEEKLY)).isEqualTo("£100.00 a week");
        assertThat(week("100", Frequency.FORTNIGHTLY)).isEqualTo("£50.00 a week = £100.00 / 2");
        assertThat(week("1200", Frequency.FOUR_WEEKLY)).isEqualTo("£300.00 a week = £1,200.00 / 4");
        assertThat(week("1000", Frequency.MONTHLY)).isEqualTo("£230.77 (rounded) a week = £1,000.00 x 12 / 52");
        assertThat(week("1300", Frequency.QUARTERLY)).isEqualTo("£100.00 a week = £1,300.00 x 4 / 52");
        assertThat(week("5200", Frequency.ANNUALLY)).isEqualTo("£100.00 a week = £5,200.00 / 52");
        assertThat(week("-5.125", Frequency.WEEKLY)).isEqualTo("-£5.13 (rounded) a week");
    }

    @Test
    void showsTheFundersYearOfDays() {
        assertThat(working(council("C1").paying("365", Frequency.ANNUALLY).with(Convention.DAYS_365)))
                .isEqualTo("£7.00 a week = £365.00 x 7 / 365;"
                        + " £365.00 in 2026-27 = £7.00 x 365 days / 7; year of 365 days");
    }

    @Test
    void showsTheDaysOfAnAmountForAWholePeriod() {
        assertThat(working(council("C1")
                        .paying("1000", Frequency.WHOLE_PERIOD)
                        .through(APRIL.minusDays(4), APRIL.plusDays(5))))
                .isEqualTo("£700.00 a week = £1,000.00 x 7 / 10 days;" + " £600.00 in 2026-27 = £700.00 x 6 days / 7");
    }

    @Test
    void showsAOneOffAsItIsAndWhenItBegan() {
        assertThat(working(council("C1").paying("-12.345", Frequency.ONE_OFF)))
                .isEqualTo("-£12.345 once, from 2026-04-01; counts whole in the financial year it starts in");
    }

    @Test
    void saysThatAnOldLineGivesTheYearNothing() {
        assertThat(working(council("C1").through(APRIL.minusYears(2), APRIL.minusYears(1))))
                .isEqualTo("£100.00 a week; nothing in 2026-27");
    }

    @Test
    void showsTheWeeksOfTermTimeAndTheShareThatIsMeant() {
        assertThat(working(council("C1").paying("60").terms(terms -> changed(terms, "39", null))))
                .startsWith("£45.00 a week = £60.00 x 39 weeks / 52;");
        assertThat(working(council("C1")
                        .paying("60")
                        .with(Convention.DAYS_365)
                        .terms(terms -> changed(terms, "36.5", null))))
                .startsWith("£42.00 a week = £60.00 x 36.5 weeks x 7 / 365;");
        assertThat(working(council("C1").paying("100").terms(terms -> changed(terms, null, "60"))))
                .startsWith("£60.00 a week = £100.00 x 60 / 100;");
        assertThat(working(council("C1").paying("100", Frequency.ONE_OFF).terms(terms -> changed(terms, null, "60"))))
                .startsWith("£100.00 once x 60 / 100, from 2026-04-01");
    }

    @Test
    void showsEachAmountOnItsDaysAndWhyItChanged() {
        assertThat(working(council("C1")
                        .paying("70")
                        .stepping(
                                step("2026-07-01", "0", Reason.SUSPENDED),
                                step("2026-08-01", "70", Reason.RESUMED),
                                step("2026-10-01", "77", Reason.TARIFF),
                                step("2027-03-01", "0", Reason.DISREGARDED))))
                .isEqualTo("£77.00 a week; £3,181.00 in 2026-27 = £70.00 x 91 days / 7 + £0.00 x 31 days / 7"
                        + " + £70.00 x 61 days / 7 + £77.00 x 151 days / 7 + £0.00 x 31 days / 7;"
                        + " suspended from 2026-07-01; £70.00 again from 2026-08-01;"
                        + " £77.00 by the tariff from 2026-10-01; disregarded from 2027-03-01");
    }

    @Test
    void showsMonthsWhereTheFunderCountsThem() {
        var award = council("C1")
                .paying("599", Frequency.MONTHLY)
                .in(Currency.getInstance("EUR"))
                .with(Convention.MONTHS_OF_30_DAYS)
                .through(LocalDate.of(2026, 1, 26), LocalDate.of(2026, 3, 31));

        assertThat(working(award.terms(WorkingTest::calendarYear)))
                .isEqualTo("€137.85 (rounded) a week = €599.00 x 12 x 7 / 365; €1,317.80 in 2026 = €599.00 x"
                        + " 2 6/30 months; year of 12 months, a part of one in thirtieths");
        assertThat(working(award.paying("1200", Frequency.ANNUALLY)))
                .contains("€220.00 in 2026 = €1,200.00 / 12 x 2 6/30 months");
        assertThat(working(award.paying("300", Frequency.QUARTERLY)))
                .contains("€220.00 in 2026 = €300.00 / 3 x 2 6/30 months");
        assertThat(working(award.paying("7"))).contains("in 2026 = €7.00 x 65 days / 7");
    }

    @Test
    void showsThePointsOfARas() {
        assertThat(working(council("C1").paying("144").allocated(one -> points(one, "400", "0.36"))))
                .endsWith("allocated by 400 points x £0.36, Northmere RAS version 3");
        assertThat(working(council("C1").paying("144").allocated(one -> points(one, "400", null))))
                .doesNotContain("points");
    }

    private static Allocation points(Allocation one, String points, @Nullable String rate) {
        return new Allocation(
                one.stage(),
                "RAS",
                "Northmere RAS",
                "3",
                new BigDecimal(points),
                rate == null ? null : new BigDecimal(rate),
                null,
                "",
                null,
                "");
    }

    private static Terms calendarYear(Terms terms) {
        return new Terms(
                terms.kind(),
                terms.amount(),
                terms.currency(),
                terms.frequency(),
                null,
                null,
                null,
                List.of(),
                terms.commitment(),
                terms.convention(),
                MonthDay.of(1, 1));
    }

    private static Terms changed(Terms terms, @Nullable String weeks, @Nullable String percent) {
        return new Terms(
                terms.kind(),
                terms.amount(),
                terms.currency(),
                terms.frequency(),
                terms.unitsPerWeek(),
                weeks == null ? null : new BigDecimal(weeks),
                percent == null ? null : new Share(new BigDecimal(percent), new BigDecimal(100)),
                List.of(),
                terms.commitment(),
                terms.convention(),
                terms.yearBegins());
    }

    private static Step step(String from, String amount, Reason reason) {
        return new Step(LocalDate.parse(from), new BigDecimal(amount), null, reason);
    }

    private static String week(String amount, Frequency frequency) {
        var working = working(council("C1").paying(amount, frequency));
        return working.substring(0, working.indexOf(';'));
    }

    private static String week(String amount, Frequency frequency, String units) {
        var working = working(council("C1").paying(amount, frequency).times(units));
        return working.substring(0, working.indexOf(';'));
    }

    private static String working(Award award) {
        return Given.record(award).lines().get(0).working();
    }
}
