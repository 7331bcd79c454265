package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.braid.entitlement.CareEvent;
import org.braid.record.BudgetLine;
import org.braid.record.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Netherlands: every figure here is worked by hand from the messages; OP numbers are the rules of iPgb. */
class NetherlandsTest {
    private static final String PGB = "nl-ipgb";
    private static final String WMO = "nl-iwmo";

    @TempDir
    static Path folder;

    private static OneFeed pgb;
    private static OneFeed wmo;

    @BeforeAll
    static void aNightOfEach() {
        pgb = OneFeed.night(folder, PGB);
        wmo = OneFeed.night(folder, WMO);
    }

    @AfterAll
    static void close() {
        pgb.close();
        wmo.close();
    }

    @Test
    void raisedBudgetIsAllOfTheLaterMessage() {
        // OP503: 7,300 became 9,125, of which 365 need no account; 3,650 are repeated
        assertThat(pgb.lines("Veen"))
                .containsExactly(
                        "Hulp bij het huishouden: €70.00, €3,650.00, DIRECT_PAYMENT CASH",
                        "Begeleiding, verantwoordingsvrij: €7.00, €365.00, DIRECT_PAYMENT CASH",
                        "Begeleiding: €168.00, €8,760.00, DIRECT_PAYMENT CASH");
        assertThat(pgb.totals("Veen")).containsExactly("€245.00, €12,775.00");
        assertThat(pgb.record("Veen").lines())
                .extracting(line -> line.entitlement().handling().control())
                .containsExactly("INDIRECTLY", "DIRECTLY", "INDIRECTLY");
    }

    @Test
    void loweredBudgetEndsEarlierAndLosesWhatIsNotRepeated() {
        // OP504, OP506: 3,620 for 181 days; day care is in the snapshot no more
        assertThat(pgb.lines("Bakkerma")).containsExactly("(Begeleiding: €140.00, €3,620.00, DIRECT_PAYMENT CASH)");
    }

    @Test
    void withdrawnBudgetIsGone() {
        assertThat(pgb.people()).doesNotContain("Hoekzema"); // OP505
    }

    @Test
    void newBudgetVoidsTheOldOneThatItNames() {
        // OP501: 5,840 and 730 instead of 4,380
        assertThat(pgb.totals("Wiersma")).containsExactly("€126.00, €6,570.00");
        assertThat(pgb.record("Wiersma").lines())
                .flatExtracting(BudgetLine::corroboratedBy)
                .extracting(report -> report.entitlement().key().reference() + " " + report.standing())
                .containsExactly("WB-26-0004 " + Report.Standing.REPLACED);
    }

    @Test
    void budgetEndsWithItsHolder() {
        // OP507: 14,600 for 365 days, of which 73 are lived
        assertThat(pgb.lines("Mulderij")).containsExactly("(Begeleiding: €280.00, €2,920.00, DIRECT_PAYMENT CASH)");
        assertThat(pgb.record("Mulderij", LocalDate.of(2026, 3, 14)).kind().code())
                .isEqualTo("CHILDREN");
    }

    @Test
    void longTermCareIsOneFunctionForAll() {
        assertThat(pgb.lines("Postumus"))
                .containsExactly(
                        "Totaal zorgpakket, verantwoordingsvrij: €23.10, €1,204.50, DIRECT_PAYMENT CASH",
                        "Totaal zorgpakket: €1,026.90, €53,545.50, DIRECT_PAYMENT CASH");
        assertThat(pgb.totals("Postumus")).containsExactly("€1,050.00, €54,750.00");
    }

    @Test
    void oneFunctionByTwoGrantorsIsTwoLines() {
        // 7,300 for the year; 6,120 for the 306 days from March
        assertThat(pgb.lines("Terpstra"))
                .containsExactly(
                        "Begeleiding: €140.00, €7,300.00, DIRECT_PAYMENT CASH",
                        "Begeleiding: €140.00, €6,120.00, DIRECT_PAYMENT CASH");
        assertThat(pgb.record("Terpstra").lines())
                .extracting(line -> line.entitlement().funder().id())
                .containsExactly("verstrekker:9901", "verstrekker:9902");
    }

    @Test
    void oneFunctionByTwoGrantorsIsFound() {
        assertThat(pgb.codes("Terpstra")).contains("DOUBLE_AWARD"); // OP508
        assertThat(pgb.codes("Veen")).doesNotContain("DOUBLE_AWARD");
    }

    @Test
    void badFunctionsCostNoGoodOne() {
        // words for an amount, a time zone, an empty end; the number fails the eleven test, so the name is all there is
        assertThat(pgb.lines("Rozeboom"))
                .containsExactly("Persoonlijke verzorging: €42.00, €2,190.00, DIRECT_PAYMENT CASH");
        assertThat(pgb.record("Rozeboom").details().identifiers()).isEmpty();
        assertThat(pgb.found().get("tkb-9901-0007.xml"))
                .isEqualTo(Map.of(
                        "INVALID_AMOUNT", 1L, "INVALID_DATE", 1L, "MISSING_VALUE", 1L, "INVALID_IDENTIFIER", 3L));
        assertThat(pgb.rows().get("tkb-9901-0007.xml")).containsExactly(1L, 0L, 0L, 0L, 3L, 0L);
    }

    @Test
    void allocatedBudgetsAreInKindUnlessTheySayOtherwise() {
        assertThat(wmo.lines("Jansma")).containsExactly("Begeleiding: €210.00, €10,950.00, COUNCIL_MANAGED IN_KIND");
        assertThat(wmo.lines("Dijkema"))
                .containsExactly(
                        "Dagbesteding: €105.00, €5,475.00, DIRECT_PAYMENT CASH",
                        "Generiek: €14.00, €730.00, COUNCIL_MANAGED IN_KIND");
        assertThat(wmo.totals("Dijkema")).containsExactly("€119.00, €6,205.00");
    }

    @Test
    void hoursWithoutAPriceAreSupport() {
        var support = wmo.record("Jansma").events().get(0);

        assertThat(support.kind()).isEqualTo(CareEvent.Kind.SUPPORT);
        assertThat(support.outcome()).isEqualTo("Hulp bij het huishouden");
        assertThat(wmo.record("Elzinga").lines()).isEmpty();
    }

    @Test
    void laterMessageChangesOrRemovesAnAllocation() {
        assertThat(wmo.lines("Boersma"))
                .containsExactly("(Persoonlijke verzorging: €105.00, €2,715.00, COUNCIL_MANAGED IN_KIND)");
        assertThat(wmo.lines("Hofstra")).containsExactly("Begeleiding: €70.00, €3,650.00, COUNCIL_MANAGED IN_KIND");
        assertThat(wmo.lines("Sikkema")).containsExactly("(Begeleiding: €140.00, €4,460.00, COUNCIL_MANAGED IN_KIND)");
    }

    @Test
    void whatTheStandardForbidsIsRefused() {
        assertThat(wmo.found().get("wmo301-9901-000006.xml"))
                .isEqualTo(Map.of(
                        "MISSING_VALUE", 1L, // RS033: an empty element
                        "INVALID_DATE", 1L, // RS032: a date with a time zone
                        "INVALID_PERIOD", 1L, // CS003: an end before the start
                        "INVALID_AMOUNT", 1L,
                        "UNKNOWN_CODE", 1L));
        assertThat(wmo.lines("Plat"))
                .containsExactly("a category not in the list: €7.00, €365.00, COUNCIL_MANAGED IN_KIND");
    }

    @Test
    void sameMessagesAgainChangeNothing() {
        assertThat(pgb.again(PGB).budgets().changed()).isZero();
        assertThat(wmo.again(WMO).budgets().changed()).isZero();
        assertThat(List.of(pgb.manifest(), wmo.manifest()))
                .allMatch(
                        manifest -> manifest.published() && manifest.conserved().all());
    }
}
