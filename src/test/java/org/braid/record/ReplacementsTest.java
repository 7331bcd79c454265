package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.council;
import static org.braid.record.Award.provider;

import org.braid.audit.FindingCode;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Stream;
import org.braid.record.Report.Standing;
import org.junit.jupiter.api.Test;

/** Awards that name the award they void. */
class ReplacementsTest {

    @Test
    void whatIsReplacedCountsNoMoreAndStandsBesideWhatReplacesIt() {
        var record = Given.record(
                council("A1").paying("100"), council("A2").paying("80").replacing("A1"));

        assertThat(record.lines()).hasSize(1);
        var line = record.lines().get(0);
        assertThat(line.weekly()).hasToString("£80.00");
        assertThat(line.corroboratedBy()).extracting(Report::standing).containsExactly(Standing.REPLACED);
        assertThat(record.findings()).extracting(RecordFinding::code).doesNotContain(FindingCode.FEEDS_DIFFER);
    }

    @Test
    void theLastOfARowOfReplacementsCounts() {
        var record = Given.record(
                council("A1").paying("100"),
                council("A2").paying("90").replacing("A1"),
                council("A3").paying("80").replacing("A2"));

        assertThat(record.lines()).extracting(line -> line.weekly().toString()).containsExactly("£80.00");
        assertThat(record.lines().get(0).corroboratedBy()).hasSize(2);
    }

    @Test
    void whoReplaceEachOtherBothCount() {
        var record = Given.record(
                council("A1").paying("100").replacing("A2"),
                council("A2").paying("80").replacing("A1"));

        assertThat(record.lines()).hasSize(2);
    }

    @Test
    void anotherAuthoritysReferenceIsAnotherAward() {
        var record = Given.record(
                council("A1").paying("100"),
                council("A2").by("social-care", "502").owedBy("council:502").replacing("A1"));

        assertThat(record.lines()).hasSize(2);
    }

    @Test
    void standsBesideItsReplacementAndNotBesideAnotherLineOfItsComponent() {
        var record = Given.record(
                council("A0").paying("70").about(Stream.SOCIAL_CARE, "Meals"),
                council("A1").paying("100").about(Stream.SOCIAL_CARE, "Meals"),
                council("A2")
                        .paying("80")
                        .about(Stream.SOCIAL_CARE, "Day support")
                        .replacing("A1"));

        assertThat(record.lines())
                .extracting(line -> line.weekly() + " " + line.corroboratedBy().size())
                .containsExactlyInAnyOrder("£70.00 0", "£80.00 1");
    }

    @Test
    void standsBesideTheLineOfItsOwnComponent() {
        var record = Given.record(
                council("A1").paying("100").about(Stream.SOCIAL_CARE, "Meals"),
                council("A2")
                        .part("1")
                        .paying("50")
                        .about(Stream.SOCIAL_CARE, "Day support")
                        .replacing("A1"),
                council("A2").part("2").paying("60").about(Stream.SOCIAL_CARE, "Meals"),
                council("A2").part("3").paying("70").about(Stream.SOCIAL_CARE, "Meals"));

        assertThat(record.lines())
                .extracting(line -> line.weekly() + " " + line.corroboratedBy().size())
                .containsExactly("£50.00 0", "£60.00 1", "£70.00 0");
    }

    @Test
    void standsBesideTheLineThatItsReplacementIsToldOf() {
        var record = Given.record(
                council("C1").paying("80"),
                provider("P1").paying("100"),
                provider("P2").paying("80").replacing("P1"));

        assertThat(record.lines().get(0).corroboratedBy())
                .extracting(Report::standing)
                .containsExactly(Standing.REPLACED, Standing.AGREES);
    }

    @Test
    void waitsWithAReplacementThatNobodyConfirms() {
        var record = Given.record(
                provider("P1").paying("100", Frequency.MONTHLY),
                provider("P2").paying("80", Frequency.MONTHLY).replacing("P1"));

        assertThat(record.lines()).isEmpty();
        assertThat(record.reports()).hasSize(2);
    }
}
