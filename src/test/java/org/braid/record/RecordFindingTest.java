package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;
import static org.braid.record.Award.provider;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.CareEvent.Kind;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.junit.jupiter.api.Test;

/** What a finding rests on, what is at stake, and what it is known by from night to night. */
class RecordFindingTest {

    @Test
    void namesTheStatementsItRestsOn() {
        var finding =
                finding(FindingCode.FEEDS_DIFFER, council("C1"), provider("P1").paying("120"));

        assertThat(finding.evidence())
                .extracting(
                        Evidence::feed,
                        each -> each.statement().reference(),
                        each -> each.place().file())
                .containsExactly(
                        tuple("provider", "P1", "provider.csv"), tuple("social-care", "C1", "social-care.csv"));
    }

    @Test
    void addsUpWhatIsAtStakeForEachFunderAndCurrency() {
        var finding = finding(
                FindingCode.BUDGET_WITHOUT_PLAN,
                council("C1").paying("10.005"),
                council("C2").paying("10.005"),
                council("C3").paying("7").in(Currency.getInstance("EUR")),
                nhs("N1").paying("30"));

        assertThat(finding.stakes())
                .extracting(
                        stake -> stake.funder().id(), stake -> stake.weekly().toString())
                .as("exact, and rounded once")
                .containsExactly(
                        tuple("council:501", "€7.00"), tuple("council:501", "£20.01"), tuple("ods:QZZ", "£30.00"));
    }

    @Test
    void putsWhatIsToldAtStakeWhereNoLineCountsTheMoney() {
        var finding = finding(FindingCode.NOT_ENTITLED_TO_STATE, provider("P1").paying("120", Frequency.ONE_OFF));

        assertThat(finding.stakes())
                .extracting(
                        stake -> stake.weekly().minor(),
                        stake -> stake.financialYear().minor())
                .containsExactly(tuple(0L, 12_000L));
    }

    @Test
    void countsAWeekOnlyOfWhatIsInForce() {
        var finding = finding(
                FindingCode.YEAR_ON_YEAR_CUT,
                council("C1").paying("120").through(APRIL.minusYears(1), APRIL.minusDays(1)),
                council("C2"));

        assertThat(finding.stakes()).extracting(stake -> stake.weekly().minor()).containsExactly(10_000L);
    }

    @Test
    void isTheSameInAnotherNightWhateverLinesAndWordsBecome() {
        var one = finding(FindingCode.BUDGET_WITHOUT_PLAN, council("C1"));
        var more = finding(
                FindingCode.BUDGET_WITHOUT_PLAN,
                council("A1").about(org.braid.entitlement.Stream.SOCIAL_CARE, "Day support"),
                council("C1"),
                nhs("N1"));

        assertThat(more.detail()).isNotEqualTo(one.detail());
        assertThat(more.fingerprint()).isEqualTo(one.fingerprint()).matches("[0-9a-f]{32}");
    }

    @Test
    void isAnotherForAnotherStatement() {
        var one =
                finding(FindingCode.FEEDS_DIFFER, council("C1"), provider("P1").paying("120"));
        var other =
                finding(FindingCode.FEEDS_DIFFER, council("C1"), provider("P2").paying("120"));

        assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
    }

    @Test
    void doesNotChangeFromNightToNightWhileNothingHappens() {
        var awards = Stream.of(
                        council("C1").paying("120").through(APRIL.minusYears(1), APRIL.minusDays(1)),
                        council("C2"),
                        council("C3").from(APRIL),
                        council("C4").owedBy("council:502"),
                        provider("P1").paying("1", Frequency.ONE_OFF),
                        nhs("N1"))
                .map(Award::award)
                .toList();
        var events = List.of(council("E1").through(APRIL, APRIL).event(Kind.PLAN));

        assertThat(merged(awards, events, TODAY.plusDays(1)))
                .isEqualTo(merged(awards, events, TODAY))
                .hasSizeGreaterThan(5);
    }

    private static List<RecordFinding> merged(List<Entitlement> awards, List<CareEvent> events, LocalDate day) {
        return Given.MERGE.merge("p1", awards, events, List.of(), day, 1).findings();
    }

    private static RecordFinding finding(FindingCode code, Award... awards) {
        return Given.record(awards).findings().stream()
                .filter(each -> each.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void evidenceOfOneStatementIsInTheOrderOfItsPlaces() {
        var key = Award.council("C1").award().key();
        var later = new Evidence(key, SourceRef.line("b.csv", 2));
        var earlier = new Evidence(key, SourceRef.line("a.csv", 2));

        assertThat(earlier).isLessThan(later);
    }
}
