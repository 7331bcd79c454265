package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;

import java.time.LocalDate;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Stream;
import org.junit.jupiter.api.Test;

/** How a line was allocated, where another feed than its own knows. */
class AllocatedTest {
    private static final LocalDate LAST_YEAR = APRIL.minusYears(1);

    @Test
    void lineTakesItsAllocationFromTheStatementBesideIt() {
        var record = Given.record(council("C1"), told("A1").allocatedBy("80", "1.25"));

        var allocated = record.allocated(record.lines().get(0));

        assertThat(allocated.isTold()).isTrue();
        assertThat(allocated.isStated()).isTrue();
        assertThat(allocated.by().key().reference()).isEqualTo("A1");
        assertThat(allocated.line().entitlement().key().reference()).isEqualTo("C1");
    }

    @Test
    void linesOwnWordsGoFirst() {
        var record = Given.record(council("C1").forAPlanOf("90"), told("A1").allocatedBy("80", "1.25"));

        assertThat(record.allocated(record.lines().get(0)).isTold()).isFalse();
        assertThat(record.allocated(record.lines().get(0)).isStated()).isTrue();
    }

    @Test
    void reportThatSaysNothingOfAnAllocationExplainsNothing() {
        var record = Given.record(council("C1"), told("A1"));

        assertThat(record.allocated(record.lines().get(0)).isTold()).isFalse();
        assertThat(record.allocated(record.lines().get(0)).isStated()).isFalse();
    }

    @Test
    void allocationOfTheDayGoesBeforeThatOfLastYear() {
        var record = Given.record(
                council("C1").from(LAST_YEAR),
                told("A1").allocatedBy("70", "1.25").through(LAST_YEAR, APRIL.minusDays(1)),
                told("A2").allocatedBy("80", "1.25"));

        assertThat(record.allocated(record.lines().get(0)).by().key().reference())
                .isEqualTo("A2");
    }

    @Test
    void ofSeveralAllocationsOfTheDayTheNewestCounts() {
        var record = Given.record(
                council("C1").from(LAST_YEAR),
                told("A2").allocatedBy("70", "1.25").from(LAST_YEAR),
                told("A1").allocatedBy("80", "1.25"));

        assertThat(record.allocated(record.lines().get(0)).by().key().reference())
                .isEqualTo("A1");
    }

    @Test
    void whatIsFoundInAnAllocationIsFoundOnTheLineItExplains() {
        assertThat(found(FindingCode.RAS_DIFFERS, council("C1"), told("A1").allocatedBy("80", "1.50")))
                .containsExactly(new RecordFinding(
                        FindingCode.RAS_DIFFERS, List.of(1), "80 points at £1.50 are £120.00, allocated is £100.00"));
        assertThat(found(FindingCode.INSUFFICIENT, council("C1"), told("A1").forAPlanOf("130")))
                .hasSize(1);
        assertThat(found(
                        FindingCode.INDICATIVE_DROP,
                        council("C1"),
                        told("A1").forAPlanOf("100"),
                        told("A2").paying("120").indicative()))
                .containsExactly(new RecordFinding(
                        FindingCode.INDICATIVE_DROP,
                        List.of(1),
                        "£120.00 a week was indicated, £100.00 a week is final"));
    }

    @Test
    void reasonBesideTheLineExplainsADropAndACut() {
        assertThat(found(
                        FindingCode.INDICATIVE_DROP,
                        council("C1"),
                        told("A1").because("needs less help"),
                        told("A2").paying("120").indicative()))
                .isEmpty();
        assertThat(found(
                        FindingCode.YEAR_ON_YEAR_CUT,
                        council("C1").paying("120").through(LAST_YEAR, APRIL.minusDays(1)),
                        council("C2"),
                        told("A1").because("needs less help")))
                .isEmpty();
    }

    @Test
    void planAndReviewOfAnAllocationAreKnownAroundTheLine() {
        var record = Given.record(
                council("C1"),
                told("A1").forAPlanOf("100").planned("SP-1", TODAY).assessedOn(APRIL));

        var context = record.context(record.lines().get(0));

        assertThat(context.planReference()).isEqualTo("SP-1");
        assertThat(context.reviewDue()).isEqualTo(TODAY);
        assertThat(context.assessedOn()).isEqualTo(APRIL);
    }

    private static Award told(String reference) {
        return council(reference).by("allocation", "501").about(Stream.SOCIAL_CARE, "Home care");
    }

    private static List<RecordFinding> found(FindingCode code, Award... awards) {
        return Given.findings(code, Given.record(awards));
    }
}
