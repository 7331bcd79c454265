package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Use;
import org.braid.record.BudgetLine;
import org.braid.record.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Australia: NDIS plan budgets; every figure here is worked by hand from the sample files. The year begins on 1 July. */
class AustraliaTest {
    private static final String FEED = "au-ndis";

    @TempDir
    static Path folder;

    private static OneFeed ndis;

    @BeforeAll
    static void aNight() {
        ndis = OneFeed.night(folder, FEED);
    }

    @AfterAll
    static void close() {
        ndis.close();
    }

    @Test
    void planIsItsSupportCategories() {
        // 36,500 and 7,300 over 365 days, 12,000 once
        assertThat(ndis.lines("Kowalczyk"))
                .containsExactly(
                        "Assistance with Daily Life: A$700.00, A$36,500.00, DIRECT_PAYMENT CASH",
                        "Assistive Technology: A$0.00, A$12,000.00, COMMISSIONER_MANAGED IN_KIND",
                        "Improved Daily Living Skills: A$140.00, A$7,300.00, THIRD_PARTY IN_KIND");
        assertThat(ndis.totals("Kowalczyk")).containsExactly("A$840.00, A$55,800.00");
        assertThat(ndis.record("Kowalczyk").management()).isEqualTo(ManagementOption.MIXED);
    }

    @Test
    void whatIsSpentAndCommittedStandsBesideTheMoneyAndIsNone() {
        assertThat(ndis.record("Kowalczyk").lines())
                .extracting(line ->
                        figures(Objects.requireNonNull(line.entitlement().use())))
                .containsExactly("9200.5, 1500, 2026-09-30", "0, 11450, 2026-09-30", "1825, 0, 2026-09-30");
    }

    private static String figures(Use use) {
        return "%s, %s, %s"
                .formatted(
                        Objects.requireNonNull(use.spent()).toPlainString(),
                        Objects.requireNonNull(use.committed()).toPlainString(),
                        use.asOf());
    }

    @Test
    void planMadeAgainFromItsFirstDayReplacesTheOther() {
        // 21,900 and 3,650 instead of 18,250
        assertThat(ndis.totals("Nguyen")).containsExactly("A$490.00, A$25,550.00");
        assertThat(ndis.record("Nguyen").lines())
                .flatExtracting(BudgetLine::corroboratedBy)
                .extracting(report -> report.entitlement().key().reference() + " " + report.standing())
                .containsExactly("PL-2001 " + Report.Standing.REPLACED);
    }

    @Test
    void planThatANewOneTakesOverFromCountsForItsDays() {
        // 36,500 over 365 days: 62 of them in the year; 43,800 over 365 days: 303 of them
        assertThat(ndis.lines("Papadopoulos"))
                .containsExactly(
                        "(Assistance with Daily Life: A$700.00, A$6,200.00, COMMISSIONER_MANAGED IN_KIND)",
                        "Assistance with Daily Life: A$840.00, A$36,360.00, COMMISSIONER_MANAGED IN_KIND");
        assertThat(ndis.totals("Papadopoulos")).containsExactly("A$840.00, A$42,560.00");
        assertThat(ndis.record("Papadopoulos", LocalDate.of(2026, 8, 31)).lines())
                .extracting(BudgetLine::inForce)
                .containsExactly(true, false);
    }

    @Test
    void fundingPeriodsAreFrequencies() {
        // 1,825 a month is 420 a week, 912.50 a quarter is 70; from August: 334 days
        assertThat(ndis.lines("Tjapaltjarri"))
                .containsExactly(
                        "Assistance with Daily Life: A$420.00, A$20,040.00, THIRD_PARTY IN_KIND",
                        "Support Coordination: A$70.00, A$3,340.00, COMMISSIONER_MANAGED IN_KIND");
    }

    @Test
    void planEndsWithThePerson() {
        // 3,650 over 365 days, of which 73 are lived
        assertThat(ndis.lines("Vasquez")).containsExactly("(Consumables: A$70.00, A$730.00, DIRECT_PAYMENT CASH)");
    }

    @Test
    void whatCannotBeReadIsFoundAndWhatIsNotKnownIsNotGuessed() {
        assertThat(ndis.rows())
                .isEqualTo(Map.of(
                        "ndis-plan-budgets-2026-09.csv", List.of(10L, 0L, 2L, 1L, 3L, 0L),
                        "ndis-plan-budgets-2026-09b.csv", List.of(2L, 10L, 0L, 0L, 0L, 0L)));
        assertThat(ndis.found().get("ndis-plan-budgets-2026-09.csv"))
                .isEqualTo(Map.of(
                        "ENDED_AT_DEATH", 1L,
                        "INVALID_AMOUNT", 1L,
                        "INVALID_PERIOD", 1L,
                        "MISSING_VALUE", 1L,
                        "UNKNOWN_CODE", 2L)); // a purpose; a way to manage, once for three fields
        assertThat(ndis.lines("Wirth")).containsExactly("Transport: A$28.00, A$1,460.00, NOT_RECORDED NOT_RECORDED");
        assertThat(ndis.people())
                .containsExactly("Kowalczyk", "Nguyen", "Papadopoulos", "Tjapaltjarri", "Vasquez", "Wirth");
        assertThat(ndis.manifest().conserved().all()).isTrue();
        assertThat(ndis.again(FEED).budgets().changed()).isZero();
    }
}
