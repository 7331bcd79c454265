package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.ManagementOption;
import org.braid.record.BudgetKind;
import org.braid.record.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Germany: every figure here is worked by hand from the tables of SGB XI and the sample files. */
class GermanyTest {
    private static final String CARE = "de-pflegekasse";
    private static final String BUDGETS = "de-persoenliches-budget";

    @TempDir
    static Path folder;

    private static OneFeed care;
    private static OneFeed budgets;

    @BeforeAll
    static void aNightOfEach() {
        care = OneFeed.night(folder, CARE);
        budgets = OneFeed.night(folder, BUDGETS);
    }

    @AfterAll
    static void close() {
        care.close();
        budgets.close();
    }

    @Test
    void careGradeThatChangesInMidYearIsTwoLinesAndThirtieths() {
        // 347 x (5 + 15/30) months, then 599 x (15/30 + 6) months; 599 x 12 x 7 / 365 a week
        assertThat(care.lines("Brandt"))
                .containsExactly(
                        "(Pflegegeld: €79.86, €1,908.50, DIRECT_PAYMENT CASH)",
                        "Pflegegeld: €137.85, €3,893.50, DIRECT_PAYMENT CASH");
        assertThat(care.totals("Brandt")).containsExactly("€137.85, €5,802.00");
    }

    @Test
    void openAwardFollowsTheTariff() {
        // 728 from March to December 2023, then 765, 800
        assertThat(care.lines("Größl", LocalDate.of(2023, 9, 30)))
                .containsExactly("Pflegegeld: €167.54, €7,280.00, DIRECT_PAYMENT CASH");
        assertThat(care.lines("Größl", LocalDate.of(2024, 9, 30)))
                .containsExactly("Pflegegeld: €176.05, €9,180.00, DIRECT_PAYMENT CASH");
        assertThat(care.lines("Größl")).containsExactly("Pflegegeld: €184.11, €9,600.00, DIRECT_PAYMENT CASH");
    }

    @Test
    void halfOfTheServicesLeavesHalfOfTheCash() {
        // 748.50 of 1,497 is a half: 299.50 a month in cash
        assertThat(care.lines("Ölschläger"))
                .containsExactly(
                        "Pflegegeld: €68.93, €3,594.00, DIRECT_PAYMENT CASH",
                        "Sachleistung: €172.26, €8,982.00, COMMISSIONER_MANAGED IN_KIND");
        assertThat(care.record("Ölschläger").management()).isEqualTo(ManagementOption.MIXED);
    }

    @Test
    void halfOfTodayWasMoreThanAHalfOfTheTariffBefore() {
        // 2024: 573 x (1,432 - 748.50) / 1,432 = 273.4954 a month; the services cost the same
        assertThat(care.lines("Ölschläger", LocalDate.of(2024, 9, 30)))
                .containsExactly(
                        "Pflegegeld: €62.94, €3,281.95, DIRECT_PAYMENT CASH",
                        "Sachleistung: €172.26, €8,982.00, COMMISSIONER_MANAGED IN_KIND");
    }

    @Test
    void cashIsPaidForTheMonthOfDeathAndServicesToTheDay() {
        // died 12 July: 990 x 7 months; died 12 June: 1,859 x (5 + 12/30) months
        assertThat(care.lines("Wölk")).containsExactly("(Pflegegeld: €227.84, €6,930.00, DIRECT_PAYMENT CASH)");
        assertThat(care.lines("Kähler"))
                .containsExactly("(Sachleistung: €427.82, €10,038.60, COMMISSIONER_MANAGED IN_KIND)");
        assertThat(care.record("Wölk", LocalDate.of(2026, 7, 31)).lines().get(0).inForce())
                .isTrue();
        assertThat(care.record("Kähler", LocalDate.of(2026, 6, 13))
                        .lines()
                        .get(0)
                        .inForce())
                .isFalse();
    }

    @Test
    void moveIntoACareHomeEndsTheCash() {
        // 347 x (3 + 14/30), then 805 x (16/30 + 8): 1,202.9333 and 6,869.3333, added before they are rounded
        assertThat(care.lines("Bäcker"))
                .containsExactly(
                        "(Pflegegeld: €79.86, €1,202.93, DIRECT_PAYMENT CASH)",
                        "Vollstationäre Pflege: €185.26, €6,869.33, COMMISSIONER_MANAGED IN_KIND");
        assertThat(care.totals("Bäcker")).containsExactly("€185.26, €8,072.27");
    }

    @Test
    void otherBenefitsAreLinesOfTheirOwn() {
        assertThat(care.lines("Süß"))
                .containsExactly(
                        "Pflegegeld: €137.85, €7,188.00, DIRECT_PAYMENT CASH",
                        "Tages- und Nachtpflege: €312.30, €16,284.00, COMMISSIONER_MANAGED IN_KIND");
        assertThat(care.lines("Öztürk")).containsExactly("Entlastungsbetrag: €30.15, €1,572.00, NOT_RECORDED IN_KIND");
        // 796 x 12 months, and 3,539 once
        assertThat(care.lines("Thönnes"))
                .containsExactly(
                        "Sachleistung: €183.19, €9,552.00, COMMISSIONER_MANAGED IN_KIND",
                        "Jahresbetrag: €0.00, €3,539.00, NOT_RECORDED IN_KIND");
    }

    @Test
    void correctedFileChangesAGradeAndTakesAnAwardBack() {
        // grade 3 instead of 2: 599 x 11 months
        assertThat(care.lines("Jürß")).containsExactly("Pflegegeld: €137.85, €6,589.00, DIRECT_PAYMENT CASH");
        assertThat(care.people())
                .containsExactly(
                        "Brandt",
                        "Bäcker",
                        "Größl",
                        "Jürß",
                        "Kähler",
                        "Süß",
                        "Thönnes",
                        "Wölk",
                        "Ölschläger",
                        "Öztürk");
    }

    @Test
    void whatCannotBeReadIsFoundAndIsNoMoney() {
        assertThat(care.rows())
                .containsExactly(
                        entry("pflegekasse-lindenau-2026-09.csv", List.of(13L, 0L, 3L, 4L, 4L, 0L)),
                        entry("pflegekasse-lindenau-2026-09_korrigiert.csv", List.of(1L, 13L, 0L, 1L, 1L, 0L)));
        assertThat(care.found().get("pflegekasse-lindenau-2026-09.csv"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "BROKEN_LINE", 1L,
                        "DUPLICATE_ROW", 1L,
                        "ENDED_AT_DEATH", 2L,
                        "INVALID_AMOUNT", 2L, // words; more than the limit
                        "INVALID_DATE", 1L,
                        "NO_TARIFF", 1L,
                        "UNKNOWN_CODE", 2L,
                        "UNKNOWN_ROW", 1L));
        assertThat(care.manifest().conserved().all()).isTrue();
    }

    @Test
    void budgetAcrossPayersIsIndividualAndEveryPayerKeepsItsPart() {
        var record = budgets.record("Voß");

        assertThat(budgets.lines("Voß"))
                .containsExactly(
                        "Häusliche Krankenpflege: €19.68, €1,026.00, THIRD_PARTY CASH",
                        "Pflegegeld: €137.85, €7,188.00, DIRECT_PAYMENT CASH",
                        "Assistenz im Alltag: €552.33, €28,800.00, DIRECT_PAYMENT CASH");
        // (2,400 + 599 + 85.50) x 12 x 7 / 365, rounded once, and x 12
        assertThat(budgets.totals("Voß")).containsExactly("€709.86, €37,014.00");
        assertThat(record.kind()).isEqualTo(BudgetKind.INDIVIDUAL);
        assertThat(record.lines())
                .extracting(line -> line.entitlement().funder().name())
                .containsExactly("Krankenkasse Eichfelde", "Pflegekasse Lindenau", "Landkreis Eichfelde");
        assertThat(record.lines())
                .allMatch(line -> line.entitlement().reportedBy().equals("999200001"));
        assertThat(record.lines())
                .allMatch(line -> line.entitlement().plan().reference().equals("ZV-2026-001"));
    }

    @Test
    void agreementBindsForSixMonths() {
        var agreement = budgets.record("Rütten").events().get(0);

        assertThat(agreement.kind()).isEqualTo(CareEvent.Kind.AGREEMENT);
        assertThat(agreement.plan().reference()).isEqualTo("ZV-RV-88");
        assertThat(agreement.plan().outcomes()).containsExactly("Arbeitsplatz erhalten");
        assertThat(agreement.happening()).isNotNull();
        assertThat(agreement.happening().responsibilities())
                .isEqualTo("Nachweis halbjährlich; gebunden bis 30.09.2026");
    }

    @Test
    void otherBudgetsOfThePayersAreWhatTheirPartsSay() {
        // from April: (310 + 1,150) x 9 months
        assertThat(budgets.totals("Rütten")).containsExactly("€336.00, €13,140.00");
        // corrected from 610 to 640; a voucher beside it: (640 + 120) x 12
        assertThat(budgets.lines("Hüls"))
                .containsExactly(
                        "Schulbegleitung: €147.29, €7,680.00, DIRECT_PAYMENT CASH",
                        "Heilmittel: €27.62, €1,440.00, COMMISSIONER_MANAGED IN_KIND");
        assertThat(budgets.totals("Hüls")).containsExactly("€174.90, €9,120.00");
        // one payer alone is no individual budget
        assertThat(budgets.record("Köhn").kind()).isEqualTo(BudgetKind.PERSONAL);
        assertThat(budgets.totals("Köhn")).containsExactly("€437.26, €22,800.00");
        assertThat(budgets.people()).containsExactly("Hüls", "Köhn", "Rütten", "Voß"); // Strüver's was withdrawn
    }

    @Test
    void badPartialBudgetsAreFound() {
        assertThat(budgets.found().get("zielvereinbarungen-eichfelde-2026-09.csv"))
                .isEqualTo(Map.of("INVALID_AMOUNT", 1L, "INVALID_PERIOD", 1L, "MISSING_VALUE", 1L, "UNKNOWN_CODE", 1L));
        assertThat(budgets.rows().get("zielvereinbarungen-eichfelde-2026-09.csv"))
                .containsExactly(8L, 0L, 3L, 1L, 3L, 0L);
        assertThat(budgets.record("Voß").reports()).extracting(Report::standing).isEmpty();
    }

    @Test
    void sameFilesAgainChangeNothing() {
        assertThat(care.again(CARE).budgets().changed()).isZero();
        assertThat(budgets.again(BUDGETS).budgets().changed()).isZero();
    }
}
