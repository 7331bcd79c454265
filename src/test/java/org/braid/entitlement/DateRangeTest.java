package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);
    private static final DateRange APRIL = DateRange.throughLastDay(FIRST, LAST);
    private static final DateRange OPEN = DateRange.throughLastDay(LAST, null);

    @Test
    void countsBothTheFirstAndTheLastDay() {
        assertThat(APRIL.days()).isEqualTo(30);
        assertThat(DateRange.throughLastDay(FIRST, FIRST).days()).isEqualTo(1);
    }

    @Test
    void containsItsLastDayAndNotTheNext() {
        assertThat(APRIL.contains(FIRST.minusDays(1))).isFalse();
        assertThat(APRIL.contains(FIRST)).isTrue();
        assertThat(APRIL.contains(LAST)).isTrue();
        assertThat(APRIL.contains(LAST.plusDays(1))).isFalse();
        assertThat(OPEN.contains(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @Test
    void knowsItsLastDayUnlessItIsOpen() {
        assertThat(APRIL.lastDay()).isEqualTo(LAST);
        assertThat(OPEN.lastDay()).isNull();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> new DateRange(LAST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotCountTheDaysOfAnOpenPeriod() {
        assertThatThrownBy(OPEN::days).isInstanceOf(IllegalStateException.class);
        assertThat(OPEN.hasDays()).isFalse();
        assertThat(APRIL.hasDays()).isTrue();
        assertThat(new DateRange(FIRST, FIRST).hasDays()).isFalse();
    }

    @Test
    void intersectsOnTheDaysThatAreInBoth() {
        var may = DateRange.throughLastDay(LAST.plusDays(1), null);
        var year = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

        assertThat(APRIL.intersection(OPEN)).contains(DateRange.throughLastDay(LAST, LAST));
        assertThat(OPEN.intersection(APRIL)).contains(DateRange.throughLastDay(LAST, LAST));
        assertThat(APRIL.intersection(year)).contains(APRIL);
        assertThat(year.intersection(APRIL)).contains(APRIL);
        assertThat(OPEN.intersection(may)).contains(may);
        assertThat(APRIL.overlaps(may)).isFalse();
        assertThat(APRIL.overlaps(OPEN)).isTrue();
    }

    @Test
    void beginsTheFinancialYearOnTheFirstOfApril() {
        assertThat(DateRange.financialYear(LocalDate.of(2026, 3, 31)))
                .isEqualTo(new DateRange(LocalDate.of(2025, 4, 1), FIRST));
        assertThat(DateRange.financialYear(FIRST)).isEqualTo(new DateRange(FIRST, LocalDate.of(2027, 4, 1)));
    }
}
