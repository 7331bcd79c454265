package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;
import static org.braid.record.Award.nhsShare;
import static org.braid.record.Award.provider;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.braid.audit.Night;
import org.braid.entitlement.CareEvent.Kind;
import org.braid.entitlement.ManagementOption;
import org.braid.record.Report.Standing;
import org.junit.jupiter.api.Test;

/** Where two feeds say different things of one money. */
class DifferenceTest {

    @Test
    void tellsWhatIsToldAndWhatCounts() {
        assertThat(differences(Given.record(council("C1"), provider("P1").paying("120"))))
                .containsExactly(tuple(Difference.Kind.AMOUNT, "£120.00 a week", "£100.00 a week"));
    }

    @Test
    void tellsOfMoneyThatNobodyWithAuthorityStates() {
        var record = Given.record(provider("P1").paying("120"));

        assertThat(Difference.of(record)).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.UNCONFIRMED);
            assertThat(difference.counted()).isNull();
            assertThat(difference.told().standing()).isEqualTo(Standing.UNCONFIRMED);
        });
    }

    @Test
    void tellsWhoHoldsTheMoneyDifferently() {
        assertThat(differences(Given.record(council("C1"), provider("P1").managed(ManagementOption.THIRD_PARTY))))
                .containsExactly(tuple(Difference.Kind.MANAGEMENT, "THIRD_PARTY", "COUNCIL_MANAGED"));
    }

    @Test
    void takesTheManagementOfThePlanWhereTheLineIsSilent() {
        var plan = council("PLAN").managed(ManagementOption.DIRECT_PAYMENT).event(Kind.PLAN);

        assertThat(differences(Given.record(
                        List.of(plan),
                        council("C1").managed(ManagementOption.NOT_RECORDED),
                        provider("P1").managed(ManagementOption.THIRD_PARTY))))
                .containsExactly(tuple(Difference.Kind.MANAGEMENT, "THIRD_PARTY", "DIRECT_PAYMENT"));
    }

    @Test
    void contradictsNobodyBySayingNothingOrTheSameInOtherWords() {
        assertThat(differences(Given.record(council("C1"), provider("P1").managed(ManagementOption.NOT_RECORDED))))
                .isEmpty();
        assertThat(differences(Given.record(council("C1").managed(ManagementOption.NOT_RECORDED), provider("P1"))))
                .isEmpty();
        assertThat(differences(Given.record(
                        nhs("N1").managed(ManagementOption.COMMISSIONER_MANAGED),
                        nhsShare("N2").managed(ManagementOption.COUNCIL_MANAGED))))
                .as("the NHS twin of council managed")
                .isEmpty();
    }

    @Test
    void tellsDaysThatDiffer() {
        assertThat(differences(
                        Given.record(council("C1"), provider("P1").through(APRIL.plusDays(7), APRIL.plusYears(1)))))
                .containsExactly(tuple(Difference.Kind.PERIOD, "2026-04-08 to 2027-04-01", "2026-04-01, open"));
    }

    @Test
    void takesStatementsThatFollowOneAnotherForOnePeriod() {
        assertThat(differences(Given.record(
                        council("C1").through(APRIL, APRIL.plusDays(19)),
                        provider("P1").through(APRIL, APRIL.plusDays(9)),
                        provider("P2").through(APRIL.plusDays(10), APRIL.plusDays(19)))))
                .isEmpty();
    }

    @Test
    void takesNoIndicativeFigureForADifference() {
        assertThat(differences(Given.record(council("C1").paying("120").indicative(), council("C2"))))
                .isEmpty();
    }

    @Test
    void saysSinceWhenTheFindingOfItIsOpen() {
        var night = new Night(3, APRIL, Instant.EPOCH);
        var record = Given.record(council("C1"), provider("P1").paying("120").from(APRIL.plusDays(7)));
        var fingerprint = record.findings().get(0).fingerprint();

        assertThat(Difference.of(record.seenFirst(Map.of(fingerprint, night))))
                .extracting(Difference::kind, Difference::firstSeen)
                .containsExactly(tuple(Difference.Kind.AMOUNT, night), tuple(Difference.Kind.PERIOD, null));
    }

    private static List<Tuple> differences(BudgetRecord record) {
        return Difference.of(record).stream()
                .map(each -> tuple(each.kind(), each.says(), each.countedSays()))
                .toList();
    }
}
