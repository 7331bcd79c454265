package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.braid.record.Award.council;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.MoneyKind;
import org.junit.jupiter.api.Test;

/** Lines whose money is no longer what it was believed to be. */
class AdjustmentsTest {
    private static final DateRange QUARTER = DateRange.throughLastDay(Award.APRIL, LocalDate.of(2026, 6, 30));

    private static BudgetRecord record(Entitlement... entitlements) {
        return Given.record(List.of(entitlements), List.of());
    }

    private static List<AdjustedLine> adjusted(BudgetRecord before, BudgetRecord after) {
        var changes = Comparison.of(before, after, new Trails().causes("p1")).changes();
        return Adjustments.of("p1", changes, QUARTER);
    }

    @Test
    void givesEveryMonthOfALineSoThatItTies() {
        var before = council("A").paying("70").award();
        var after = council("A")
                .paying("70")
                .through(Award.APRIL, LocalDate.of(2026, 5, 31))
                .award();

        var line = adjusted(record(before), record(after)).get(0);

        assertThat(line.months())
                .containsExactly(
                        new AdjustedLine.Month(YearMonth.of(2026, 4), 30_000, 30_000),
                        new AdjustedLine.Month(YearMonth.of(2026, 5), 31_000, 31_000),
                        new AdjustedLine.Month(YearMonth.of(2026, 6), 30_000, 0));
        assertThat(line.before()).isEqualTo(91_000);
        assertThat(line.adjustment()).isEqualTo(-30_000);
    }

    @Test
    void postsTheAdjustedMonthsOnly() {
        var before = council("A").paying("70").award();
        var after = council("A")
                .paying("70")
                .through(Award.APRIL, LocalDate.of(2026, 5, 31))
                .award();
        var posting = new AdjustedLine.Posting(LocalDate.of(2026, 6, 30), YearMonth.of(2026, 7), null);

        var posted = adjusted(record(before), record(after)).get(0).posted(posting);

        assertThat(posted.months()).containsExactly(new AdjustedLine.Month(YearMonth.of(2026, 6), 30_000, 0));
        assertThat(posted.posting()).isEqualTo(posting);
    }

    @Test
    void takesFromOneFunderAndGivesToAnother() {
        var lines = adjusted(
                record(council("A").award()),
                record(council("A").owedBy("council:502").award()));

        assertThat(lines)
                .extracting(line -> line.account().funder(), AdjustedLine::funderName, AdjustedLine::adjustment)
                .containsExactly(
                        tuple("council:501", "council:501", -130_000L), tuple("council:502", "council:502", 130_000L));
    }

    @Test
    void leavesOutWhatChangesNoMoneyOfTheDaysAskedFor() {
        var before = council("A").award();
        var later =
                council("A").through(Award.APRIL, LocalDate.of(2026, 12, 31)).award();
        var renamed = council("A").about(before.stream(), "Another name").award();

        assertThat(adjusted(record(before), record(later))).isEmpty();
        assertThat(adjusted(record(before), record(renamed))).isEmpty();
    }

    @Test
    void controlTotalsKeepThePocketsApart() {
        var control = new Control();
        var before = record(council("A").award());
        var after = record(
                council("A").paying("120").award(),
                council("C").as(MoneyKind.CLIENT_CONTRIBUTION).paying("10").award());

        control.believed(before, after, QUARTER);
        adjusted(before, after).forEach(control::adjusted);

        assertThat(control.totals())
                .extracting(
                        Control.Total::pocket, Control.Total::before, Control.Total::adjustments, Control.Total::after)
                .containsExactly(
                        tuple(Pocket.PUBLIC, 130_000L, 26_000L, 156_000L),
                        tuple(Pocket.CONTRIBUTION, 0L, 13_000L, 13_000L));
        assertThat(control.people()).isEqualTo(1);
        assertThat(control.lines()).isEqualTo(2);
    }

    @Test
    void controlTotalsThatDoNotTieAreNotShown() {
        var control = new Control();

        control.believed(record(council("A").award()), null, QUARTER);

        assertThatThrownBy(control::totals).isInstanceOf(IllegalStateException.class);
    }
}
