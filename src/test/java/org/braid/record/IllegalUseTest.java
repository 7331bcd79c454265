package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;
import static org.braid.record.Award.provider;

import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent.Kind;
import org.braid.entitlement.MoneyKind;
import org.junit.jupiter.api.Test;

/** The one hard rule on spending, and that there is no other. */
class IllegalUseTest {
    @Test
    void findsIllegalUseFirstAndHoldsTheLineItNames() {
        var record = Given.record(List.of(council("C1").use(true)), council("C1"), council("C2"), council("C3"));

        assertThat(record.findings().get(0))
                .extracting(RecordFinding::code, RecordFinding::lines, RecordFinding::detail)
                .containsExactly(FindingCode.ILLEGAL_USE, List.of(1), "social-care says so of 2026-04-01");
        assertThat(record.lines()).extracting(record::isHeld).containsExactly(true, false, false);
    }

    @Test
    void holdsTheLineOfTheReportOrThePlanThatIsNamed() {
        var card = provider("CARD-7").paying("100");

        var byReport = Given.record(List.of(provider("CARD-7").use(true)), council("C1"), card);
        var byPlan = Given.record(
                List.of(council("U1").planned("PLAN-2", null).use(true)),
                council("C1").planned("PLAN-1", null),
                council("C2").planned("PLAN-2", null));

        assertThat(lines(byReport)).containsExactly(List.of(1));
        assertThat(lines(byPlan)).containsExactly(List.of(2));
    }

    @Test
    void holdsWhatTheStreamPaidThatDayWhereNoAwardIsNamed() {
        var record = Given.record(
                List.of(council("U1").use(true)),
                council("C1"),
                council("C2").from(TODAY),
                council("C3").as(MoneyKind.CLIENT_CONTRIBUTION),
                nhs("N1"));

        assertThat(lines(record)).containsExactly(List.of(2));
    }

    @Test
    void blocksNothingThatIsHeld() {
        var free = Given.record(council("C1"));
        var held = Given.record(List.of(council("C1").use(true)), council("C1"));

        assertThat(held.totals()).isEqualTo(free.totals());
        assertThat(held.lines()).isEqualTo(free.lines());
    }

    @Test
    void findsNothingInWhatIsMerelyToldNorInWhatIsYetToCome() {
        var record = Given.record(
                List.of(
                        council("U1").use(false),
                        council("U2").from(TODAY.plusDays(1)).use(true),
                        council("U3").event(Kind.USE),
                        council("U4").event(Kind.REVIEW)),
                council("C1"));

        assertThat(lines(record)).isEmpty();
        assertThat(record.isHeld(record.lines().get(0))).isFalse();
    }

    @Test
    void findsEachUseByItself() {
        var record = Given.record(
                List.of(
                        council("U1").use(true),
                        council("U2").from(APRIL.plusDays(3)).use(true)),
                council("C1"));

        assertThat(record.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ILLEGAL_USE)
                .extracting(RecordFinding::fingerprint)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static List<List<Integer>> lines(BudgetRecord record) {
        return Given.findings(FindingCode.ILLEGAL_USE, record).stream()
                .map(RecordFinding::lines)
                .toList();
    }
}
