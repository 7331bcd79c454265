package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;
import static org.braid.record.Award.nhsShare;

import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent.Kind;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Stream;
import org.junit.jupiter.api.Test;

/** What is found about who awards, and on what assessment. */
class AwardChecksTest {
    @Test
    void findsOneNeedThatTwoFundersPayForOnTheSameDays() {
        assertThat(found(
                        FindingCode.DOUBLE_AWARD,
                        council("C1"),
                        council("C2").owedBy("council:502").about(Stream.SOCIAL_CARE, "HOME SUPPORT "),
                        council("C3").owedBy("council:503").about(Stream.SOCIAL_CARE, "Day support")))
                .containsExactly(
                        new RecordFinding(FindingCode.DOUBLE_AWARD, List.of(1, 2), "both pay from 2026-04-01"));
    }

    @Test
    void findsADoubleAwardInTheStreamsOfEveryCountry() {
        assertThat(found(
                        FindingCode.DOUBLE_AWARD,
                        personalCare("Z1", "zorgkantoor:5503"),
                        personalCare("Z2", "zorgkantoor:5512").from(TODAY)))
                .containsExactly(
                        new RecordFinding(FindingCode.DOUBLE_AWARD, List.of(1, 2), "both pay from 2026-11-02"));
    }

    @Test
    void findsEachNeedThatIsAwardedTwiceByItself() {
        assertThat(found(
                        FindingCode.DOUBLE_AWARD,
                        council("C1"),
                        council("C2").owedBy("council:502"),
                        council("D1").about(Stream.SOCIAL_CARE, "Day support"),
                        council("D2").owedBy("council:502").about(Stream.SOCIAL_CARE, "Day support")))
                .extracting(RecordFinding::lines)
                .containsExactly(List.of(1, 3), List.of(2, 4));
    }

    @Test
    void takesNoDoubleAwardForWhatIsShared() {
        assertThat(found(
                        FindingCode.DOUBLE_AWARD,
                        council("C1"),
                        council("C2"),
                        nhs("N1").about(Stream.NHS_PHB, "Home support"),
                        nhsShare("N2").about(Stream.NHS_PHB, "Home support"),
                        council("C3").owedBy("council:502").through(APRIL.minusYears(1), APRIL),
                        council("C4").owedBy("council:503").paying("5", Frequency.ONE_OFF),
                        council("C5").owedBy("council:504").as(MoneyKind.CLIENT_CONTRIBUTION),
                        council("C6").owedBy("council:505").about(Stream.SOCIAL_CARE, ""),
                        council("C7").owedBy("council:506").about(Stream.SOCIAL_CARE, "")))
                .as("one funder, another stream, a day of handover, no need named")
                .isEmpty();
    }

    @Test
    void findsDevolvedMoneyWithoutAnAssessment() {
        assertThat(found(
                        FindingCode.NO_ASSESSMENT,
                        council("C1"),
                        council("C2").assessedOn(APRIL),
                        council("C3").as(MoneyKind.PUBLIC_RETAINED),
                        council("C4").through(APRIL, APRIL.plusDays(1)),
                        nhs("N1")))
                .as("the NHS feed sends no assessments at all")
                .containsExactly(
                        new RecordFinding(FindingCode.NO_ASSESSMENT, List.of(2), "SOCIAL_CARE from council:501"));
    }

    @Test
    void takesTheAssessmentOfTheSameCouncil() {
        var assessment = council("A1").event(Kind.ASSESSMENT);
        var elsewhere = council("A2").by("social-care", "502").event(Kind.ASSESSMENT);

        assertThat(Given.findings(FindingCode.NO_ASSESSMENT, Given.record(List.of(assessment), council("C1"))))
                .isEmpty();
        assertThat(Given.findings(FindingCode.NO_ASSESSMENT, Given.record(List.of(elsewhere), council("C1"))))
                .hasSize(1);
    }

    private static Award personalCare(String reference, String office) {
        return council(reference)
                .by("social-care", reference)
                .about(Stream.SOCIAL_CARE, "Persoonlijke verzorging")
                .owedBy(office);
    }

    private static List<RecordFinding> found(FindingCode code, Award... awards) {
        return Given.findings(code, Given.record(awards));
    }
}
