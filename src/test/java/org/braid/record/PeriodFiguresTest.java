package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.council;
import static org.braid.record.Award.provider;

import java.time.LocalDate;
import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Stream;
import org.braid.record.PeriodFigures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodFiguresTest {
    private static final DateRange JUNE = DateRange.throughLastDay(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    @Test
    void countsTheDaysOfAnyPeriodForEachLineAndPublicMoneyTogether() {
        var record = Given.record(
                council("C1").paying("70"),
                council("C2").paying("7").through(APRIL, LocalDate.of(2026, 6, 10)),
                provider("P1")
                        .paying("21")
                        .about(Stream.OWN_MONEY, "")
                        .as(MoneyKind.OWN_TOP_UP)
                        .owedBy("self:1"));

        var figures = PeriodFigures.within(record, JUNE);

        assertThat(figures.lines())
                .extracting(figure -> figure.amount().toString())
                .containsExactlyInAnyOrder("£300.00", "£10.00", "£90.00");
        assertThat(figures.publicMoney()).hasToString("[£310.00]");
    }

    @ParameterizedTest(name = "a plan from {0} has its year from {1}")
    @CsvSource({"2024-09-01, 2026-09-01", "2025-12-15, 2025-12-15", "2024-02-29, 2026-02-28"})
    void countsTheYearOfEachPlanFromItsAnniversary(LocalDate begins, LocalDate year) {
        var record = Given.record(
                List.of(council("C1").through(begins, null).event(CareEvent.Kind.PLAN)),
                council("C1").paying("70"));

        assertThat(PeriodFigures.planYears(record).lines())
                .extracting(Figure::days)
                .containsExactly(new DateRange(year, year.plusYears(1)));
    }

    @Test
    void aLineWithoutAPlanHasNoPlanYear() {
        assertThat(PeriodFigures.planYears(Given.record(council("C1"))).lines()).isEmpty();
    }
}
