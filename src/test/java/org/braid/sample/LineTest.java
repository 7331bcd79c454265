package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "HOUR, 17.905, 7.5, OF_52_WEEKS, 1074300, 80",
        "DAY, 48.50, 3, OF_52_WEEKS, 14550, 1",
        "SESSION, 9.10, 2, OF_52_WEEKS, 1820, 1",
        "WEEK, 52.00, 0, OF_52_WEEKS, 5200, 1",
        "FORTNIGHT, 52.01, 0, OF_52_WEEKS, 5201, 2",
        "FOUR_WEEKS, 208.00, 0, OF_52_WEEKS, 5200, 1",
        "MONTH, 100.00, 0, OF_52_WEEKS, 120000, 52",
        "MONTH, 100.00, 0, OF_365_DAYS, 840000, 365",
        "QUARTER, 52.00, 0, OF_52_WEEKS, 400, 1",
        "YEAR, 365.00, 0, OF_365_DAYS, 700, 1",
        "YEAR, 365.00, 0, OF_52_WEEKS, 36500, 52",
        "ONCE, 365.00, 0, OF_52_WEEKS, 0, 1"
    })
    void aWeekOfEachFrequencyIsExact(
            Every every, BigDecimal amount, BigDecimal units, Year year, long numerator, long denominator) {
        var price = new Price(amount, every, units, year);

        assertThat(price.weekly()).isEqualTo(Exact.of(numerator, denominator));
    }

    @Test
    void whatIsPaidInTermTimeIsSpreadOverTheYear() {
        var weekly = Price.of(new BigDecimal("104.00"), Every.WEEK, Year.OF_52_WEEKS);

        assertThat(weekly.inWeeks(39).weekly()).isEqualTo(Exact.of(7800, 1));
        assertThat(weekly.inWeeks(39).withAmount(BigDecimal.TEN).weekly()).isEqualTo(Exact.of(750, 1));
    }

    @Test
    void whatIsSavedOrContributedIsNotPublic() {
        var grant = weekly(FIRST, null);

        assertThat(grant.isPublic()).isTrue();
        assertThat(grant.notPublic().isPublic()).isFalse();
        assertThat(new Line(Line.OWN_MONEY, Line.SELF, grant.price(), grant.span()).isPublic())
                .isFalse();
    }

    @Test
    void aYearHoldsASeventhOfAWeekForEachDayInIt() {
        assertThat(weekly(FIRST.minusYears(2), null).within(FIRST, LAST)).isEqualTo(Exact.of(700 * 365, 7));
        assertThat(weekly(LAST, null).within(FIRST, LAST)).isEqualTo(Exact.of(100, 1));
        assertThat(weekly(FIRST.minusDays(9), FIRST).within(FIRST, LAST)).isEqualTo(Exact.of(100, 1));
        assertThat(weekly(FIRST.minusDays(9), FIRST.minusDays(1)).within(FIRST, LAST))
                .isEqualTo(Exact.ZERO);
        assertThat(weekly(LAST.plusDays(1), null).within(FIRST, LAST)).isEqualTo(Exact.ZERO);
    }

    @Test
    void whatIsPaidOnceIsWhollyWhereItBegins() {
        var once = Price.of(new BigDecimal("9.99"), Every.ONCE, Year.OF_52_WEEKS);

        assertThat(new Line(Line.EDUCATION, "x", once, new Span(LAST, null)).within(FIRST, LAST))
                .isEqualTo(Exact.of(999, 1));
        assertThat(new Line(Line.EDUCATION, "x", once, new Span(FIRST.minusDays(1), LAST)).within(FIRST, LAST))
                .isEqualTo(Exact.ZERO);
    }

    @Test
    void aWeekCountsFromTheFirstDayThroughTheLast() {
        var line = weekly(FIRST, FIRST.plusDays(1));

        assertThat(line.weekly(FIRST.minusDays(1))).isEqualTo(Exact.ZERO);
        assertThat(line.weekly(FIRST)).isEqualTo(Exact.of(700, 1));
        assertThat(line.weekly(FIRST.plusDays(1))).isEqualTo(Exact.of(700, 1));
        assertThat(line.weekly(FIRST.plusDays(2))).isEqualTo(Exact.ZERO);
    }

    @Test
    void aHalfPennyIsRoundedUp() {
        assertThat(Exact.of(5, 2).rounded()).isEqualTo(3);
        assertThat(Exact.of(249, 100).rounded()).isEqualTo(2);
    }

    private static Line weekly(LocalDate first, @Nullable LocalDate last) {
        var price = Price.of(new BigDecimal("7.00"), Every.WEEK, Year.OF_52_WEEKS);
        return new Line(Line.SOCIAL_CARE, "council:991", price, new Span(first, last));
    }
}
