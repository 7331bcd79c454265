package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.council;

import org.braid.entitlement.Convention;
import org.braid.entitlement.Frequency;
import org.junit.jupiter.api.Test;

class WorkingTest {

    @Test
    void showsUnitsTimesTheirPriceAndTheDaysOfTheYear() {
        assertThat(working(council("C1").paying("17.90", Frequency.HOURLY).times("8")))
                .isEqualTo("£143.20 a week = 8 x £17.90;"
                        + " £7,466.86 (rounded) in 2026-27 = £143.20 x 365 days / 7; year of 52 weeks");
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
                .isEqualTo("£700.00 a week = £1,000.00 x 7 / 10 days;"
                        + " £600.00 in 2026-27 = £700.00 x 6 days / 7; year of 52 weeks");
    }

    @Test
    void showsAOneOffAsItIsAndWhenItBegan() {
        assertThat(working(council("C1").paying("-12.345", Frequency.ONE_OFF)))
                .isEqualTo("-£12.345 once, from 2026-04-01; counts whole in the financial year it starts in");
    }

    @Test
    void saysThatAnOldLineGivesTheYearNothing() {
        assertThat(working(council("C1").through(APRIL.minusYears(2), APRIL.minusYears(1))))
                .isEqualTo("£100.00 a week; nothing in 2026-27; year of 52 weeks");
    }

    private static String week(String amount, Frequency frequency) {
        var working = working(council("C1").paying(amount, frequency));
        return working.substring(0, working.indexOf(';'));
    }

    private static String working(Award award) {
        return Given.record(award).lines().get(0).working();
    }
}
