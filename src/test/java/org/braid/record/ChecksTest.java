package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.SOMEBODY;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;
import static org.braid.record.Award.provider;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent.Kind;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final LocalDate MARCH = APRIL.minusDays(1);
    private static final LocalDate LAST_YEAR = APRIL.minusYears(1);

    @Test
    void findsNothingInABudgetThatIsAsItShouldBe() {
        var record = Given.record(
                council("C1").planned("PLAN-1", null).assessedOn(APRIL),
                provider("P1"),
                nhs("N1").planned("PLAN-2", null).paying("500", Frequency.ONE_OFF));

        assertThat(record.findings()).isEmpty();
    }

    @Test
    void findsFeedsThatStateDifferentAmounts() {
        assertThat(found(FindingCode.FEEDS_DIFFER, council("C1"), provider("P1").paying("120")))
                .containsExactly(new RecordFinding(
                        FindingCode.FEEDS_DIFFER,
                        List.of(1),
                        "provider states £120.00 a week, social-care states £100.00 a week"));
    }

    @Test
    void findsReportsThatNobodyConfirms() {
        assertThat(found(FindingCode.NOT_ENTITLED_TO_STATE, provider("P1").paying("120", Frequency.ONE_OFF)))
                .containsExactly(new RecordFinding(
                        FindingCode.NOT_ENTITLED_TO_STATE,
                        List.of(),
                        "provider states £120.00 once of SOCIAL_CARE from council:501"));
    }

    @Test
    void findsMoneyThatRunsAfterADeath() {
        var died = person(SOMEBODY.birthDate(), TODAY.minusDays(1));

        assertThat(found(
                        FindingCode.DECEASED_WITH_LIVE_MONEY,
                        council("C1").to(died),
                        council("C2").to(died).through(APRIL, TODAY.minusDays(1))))
                .containsExactly(new RecordFinding(
                        FindingCode.DECEASED_WITH_LIVE_MONEY, List.of(1), "SOCIAL_CARE from council:501"));
        assertThat(found(
                        FindingCode.DECEASED_WITH_LIVE_MONEY,
                        council("C1").to(died).through(APRIL, TODAY.minusDays(1))))
                .isEmpty();
        assertThat(found(FindingCode.DECEASED_WITH_LIVE_MONEY, council("C1").to(person(SOMEBODY.birthDate(), TODAY))))
                .isEmpty();
    }

    @Test
    void findsTwoCouncilsThatPayOnTheSameDays() {
        var other = council("C2").by("social-care", "502").owedBy("council:502").from(TODAY);

        assertThat(found(FindingCode.TWO_COUNCILS, council("C1"), other))
                .containsExactly(
                        new RecordFinding(FindingCode.TWO_COUNCILS, List.of(1, 2), "both pay from 2026-11-02"));
        assertThat(found(FindingCode.TWO_COUNCILS, council("C1").through(APRIL, TODAY), other))
                .as("the day of a handover")
                .isEmpty();
        assertThat(found(FindingCode.TWO_COUNCILS, council("C1").through(APRIL, TODAY.plusDays(1)), other))
                .hasSize(1);
    }

    @Test
    void findsTwoCouncilsOnlyAmongCouncilsAndOnlyForSocialCare() {
        assertThat(found(
                        FindingCode.TWO_COUNCILS,
                        council("C1"),
                        council("C2").about(Stream.SOCIAL_CARE, "Day support"),
                        council("C3").owedBy("ods:QZZ"),
                        council("C4").owedBy("council:503").as(MoneyKind.CLIENT_CONTRIBUTION),
                        council("C5").owedBy("council:504").paying("500", Frequency.ONE_OFF),
                        council("E1")
                                .by("education", "502")
                                .owedBy("council:502")
                                .about(Stream.EDUCATION, "")))
                .isEmpty();
    }

    @Test
    void findsOneComponentStatedTwice() {
        assertThat(found(
                        FindingCode.FUNDED_TWICE,
                        council("C1"),
                        council("C2"),
                        council("C3").paying("1")))
                .containsExactly(
                        new RecordFinding(FindingCode.FUNDED_TWICE, List.of(1, 2), "both are stated from 2026-04-01"));
    }

    @Test
    void findsTheFirstDayOfSeveralOverlaps() {
        assertThat(found(
                        FindingCode.FUNDED_TWICE,
                        council("C1").from(TODAY),
                        council("C2").from(LAST_YEAR),
                        council("C3").from(LAST_YEAR)))
                .containsExactly(new RecordFinding(
                        FindingCode.FUNDED_TWICE, List.of(1, 2, 3), "both are stated from 2025-04-01"));
    }

    @Test
    void doesNotTakeDifferentMoneyForOneComponentStatedTwice() {
        assertThat(found(
                        FindingCode.FUNDED_TWICE,
                        council("C1"),
                        council("C2").about(Stream.SOCIAL_CARE, "Day support"),
                        council("C3").in(Currency.getInstance("EUR")),
                        council("C4").owedBy("council:502"),
                        council("E1").by("education", "501").about(Stream.EDUCATION, "Home support"),
                        council("C5").through(LAST_YEAR, MARCH),
                        council("C6").about(Stream.SOCIAL_CARE, ""),
                        council("C7").about(Stream.SOCIAL_CARE, "")))
                .isEmpty();
    }

    @Test
    void findsMoneyThatRunsWhenItsPlanHasEnded() {
        var ended = council("P1").through(LAST_YEAR, MARCH).event(Kind.PLAN);
        var renewed = council("P2").event(Kind.PLAN);

        assertThat(Given.findings(
                        FindingCode.PLAN_ENDED_MONEY_RUNS, Given.record(List.of(ended), council("C1"), nhs("N1"))))
                .containsExactly(new RecordFinding(
                        FindingCode.PLAN_ENDED_MONEY_RUNS, List.of(2), "SOCIAL_CARE from council:501"));
        assertThat(Given.findings(
                        FindingCode.PLAN_ENDED_MONEY_RUNS, Given.record(List.of(ended, renewed), council("C1"))))
                .isEmpty();
    }

    @Test
    void findsMoneyThatRunsWithoutAPlan() {
        var plan = nhs("P1").event(Kind.PLAN);

        assertThat(Given.findings(
                        FindingCode.BUDGET_WITHOUT_PLAN,
                        Given.record(
                                List.of(plan),
                                council("C1"),
                                council("C2").planned("PLAN-1", null),
                                council("C3").paying("9", Frequency.ONE_OFF),
                                council("C4").as(MoneyKind.CLIENT_CONTRIBUTION),
                                nhs("N1"))))
                .containsExactly(
                        new RecordFinding(FindingCode.BUDGET_WITHOUT_PLAN, List.of(2), "SOCIAL_CARE from council:501"));
    }

    @Test
    void findsAFinalAmountBelowTheIndicativeOne() {
        assertThat(found(
                        FindingCode.INDICATIVE_DROP, council("C1").paying("120").indicative(), council("C2")))
                .containsExactly(new RecordFinding(
                        FindingCode.INDICATIVE_DROP,
                        List.of(1),
                        "£120.00 a week was indicated, £100.00 a week is final"));
        assertThat(found(FindingCode.INDICATIVE_DROP, council("C1").paying("90").indicative(), council("C2")))
                .isEmpty();
        assertThat(found(FindingCode.FEEDS_DIFFER, council("C1").paying("120").indicative(), council("C2")))
                .as("one feed does not differ from itself")
                .isEmpty();
    }

    @Test
    void findsNoDropWhereOnlyAnIndicativeFigureIsKnown() {
        assertThat(found(
                        FindingCode.INDICATIVE_DROP,
                        council("C1").indicative(),
                        provider("P1").paying("120")))
                .isEmpty();
    }

    @Test
    void findsAComponentThatIsPaidLessThanAYearAgo() {
        assertThat(found(
                        FindingCode.YEAR_ON_YEAR_CUT,
                        council("C1").paying("120").through(LAST_YEAR, MARCH),
                        council("C2").from(APRIL.plusDays(31))))
                .containsExactly(
                        new RecordFinding(FindingCode.YEAR_ON_YEAR_CUT, List.of(1, 2), "less is paid from 2026-05-02"));
    }

    @Test
    void findsNoCutWhereTheSameMoneyIsSplitGrowsEndsOrIsLongPast() {
        assertThat(found(
                        FindingCode.YEAR_ON_YEAR_CUT,
                        council("C1").paying("120").through(LAST_YEAR, MARCH),
                        council("C2").paying("70"),
                        council("C3").paying("50")))
                .isEmpty();
        assertThat(found(
                        FindingCode.YEAR_ON_YEAR_CUT,
                        council("C1").paying("90").through(LAST_YEAR, MARCH),
                        council("C2")))
                .isEmpty();
        assertThat(found(
                        FindingCode.YEAR_ON_YEAR_CUT,
                        council("C1").paying("120").through(LAST_YEAR, MARCH),
                        council("C2").from(APRIL.plusDays(32)),
                        council("C3").about(Stream.SOCIAL_CARE, "Day support")))
                .isEmpty();
        assertThat(found(
                        FindingCode.YEAR_ON_YEAR_CUT,
                        council("C1").paying("120").through(LAST_YEAR.minusYears(1), LAST_YEAR.minusDays(1)),
                        council("C2").through(LAST_YEAR, null)))
                .isEmpty();
        assertThat(found(
                        FindingCode.YEAR_ON_YEAR_CUT,
                        council("C1").paying("120").through(APRIL, TODAY.minusDays(1)),
                        council("C2").from(TODAY.plusDays(3)),
                        council("C3").paying("130").through(APRIL, TODAY.plusDays(3))))
                .as("what follows has not begun")
                .isEmpty();
    }

    @Test
    void findsAnEducationBudgetPastTheYearOfTheTwentyFifthBirthday() {
        // The academic year of 2 November 2026 began on 1 September 2026.
        assertThat(found(FindingCode.AGED_OUT, education(LocalDate.of(2001, 8, 31))))
                .containsExactly(
                        new RecordFinding(FindingCode.AGED_OUT, List.of(1), "should have ended before 2026-09-01"));
        assertThat(found(FindingCode.AGED_OUT, education(LocalDate.of(2001, 9, 1))))
                .as("25 during this academic year")
                .isEmpty();
        assertThat(found(FindingCode.AGED_OUT, education(null))).isEmpty();
        assertThat(found(FindingCode.AGED_OUT, council("C1").to(person(LocalDate.of(1950, 1, 1), null))))
                .isEmpty();
    }

    @Test
    void findsAPlanThatRunsTooLongAlsoWithoutMoney() {
        var old = person(LocalDate.of(1995, 1, 1), null);
        var runs = education(null).to(old).event(Kind.PLAN);
        var ended = education(null).to(old).through(LAST_YEAR, MARCH).event(Kind.PLAN);

        assertThat(Given.findings(FindingCode.AGED_OUT, Given.record(List.of(runs))))
                .containsExactly(
                        new RecordFinding(FindingCode.AGED_OUT, List.of(), "should have ended before 2026-09-01"));
        assertThat(Given.findings(
                        FindingCode.AGED_OUT,
                        Given.record(List.of(
                                ended,
                                council("P1").to(old).event(Kind.PLAN),
                                education(null).to(old).event(Kind.REVIEW)))))
                .isEmpty();
    }

    @Test
    void reckonsTheAcademicYearFromTheSeptemberBefore() {
        var entitlements = List.of(education(LocalDate.of(2000, 8, 31)).award());

        var record = Given.MERGE.merge("p1", entitlements, List.of(), List.of(), LocalDate.of(2026, 8, 31), 1);

        assertThat(Given.findings(FindingCode.AGED_OUT, record))
                .extracting(RecordFinding::detail)
                .containsExactly("should have ended before 2025-09-01");
    }

    private static Award education(@Nullable LocalDate birth) {
        return council("E1").by("education", "501").about(Stream.EDUCATION, "").to(person(birth, null));
    }

    private static PersonDetails person(@Nullable LocalDate birth, @Nullable LocalDate death) {
        return new PersonDetails(
                SOMEBODY.identifiers(),
                SOMEBODY.nhsNumberStatus(),
                SOMEBODY.givenName(),
                SOMEBODY.familyName(),
                birth,
                death,
                "",
                "",
                "",
                false);
    }

    private static List<RecordFinding> found(FindingCode code, Award... awards) {
        return Given.findings(code, Given.record(awards));
    }
}
