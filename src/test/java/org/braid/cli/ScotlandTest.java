package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braid.entitlement.ManagementOption;
import org.braid.reference.Areas;
import org.braid.report.PlainStatement;
import org.braid.report.RecordText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scotland: the four options for self-directed support; every figure here is worked by hand from the sample files. */
class ScotlandTest {
    private static final String FEED = "gb-sct-self-directed-support";

    @TempDir
    static Path folder;

    private static OneFeed scotland;

    @BeforeAll
    static void aNight() {
        scotland = OneFeed.night(folder, FEED);
    }

    @AfterAll
    static void close() {
        scotland.close();
    }

    @Test
    void eachOptionIsHeldInItsWay() {
        // a week x 365 days / 7; the third ends on 31 December, after 275 days
        assertThat(scotland.lines("MacAskill"))
                .containsExactly("Personal care: £320.00, £16,685.71, DIRECT_PAYMENT CASH");
        assertThat(scotland.lines("Urquhart"))
                .containsExactly("Personal assistant: £410.50, £21,404.64, THIRD_PARTY IN_KIND");
        assertThat(scotland.lines("Geddes"))
                .containsExactly("Day opportunities: £185.00, £7,267.86, COUNCIL_MANAGED IN_KIND");
        assertThat(scotland.record("Urquhart").lines().get(0).entitlement().handling())
                .matches(handling -> handling.managingParty().equals("Open Glen Care")
                        && handling.control().equals("INDIRECTLY"));
    }

    /** The council keeps what it arranges: it is public money still, and not the person's to direct. */
    @Test
    void moneyOfOptionThreeIsOutsideWhatThePersonMayDirect() {
        assertThat(RecordText.of(scotland.record("Abernethy")).replaceAll("\\s+", " "))
                .contains("Public money: £300.00 a week")
                .contains("Of it the person may direct £250.00 a week, £13,035.71 in the year")
                .contains("(public, directed by the funder)");
        assertThat(PlainStatement.of(scotland.record("Geddes"), Areas.NONE)).contains("The funder decides how it is");
    }

    @Test
    void optionFourIsItsPartsAndMixedIsWorkedOut() {
        var record = scotland.record("Abernethy");

        assertThat(scotland.lines("Abernethy"))
                .containsExactly(
                        "Whole package: £150.00, £7,821.43, DIRECT_PAYMENT CASH",
                        "Whole package: £100.00, £5,214.29, THIRD_PARTY IN_KIND",
                        "Whole package: £50.00, £2,607.14, COUNCIL_MANAGED IN_KIND");
        assertThat(scotland.totals("Abernethy")).containsExactly("£300.00, £15,642.86");
        assertThat(record.management()).isEqualTo(ManagementOption.MIXED);
        assertThat(record.managementShares())
                .extracting(share -> share.option() + " " + share.percent())
                .containsExactlyInAnyOrder("DIRECT_PAYMENT 50.0", "THIRD_PARTY 33.3", "COUNCIL_MANAGED 16.7");
        assertThat(record.lines())
                .noneMatch(line -> line.entitlement().handling().option() == ManagementOption.MIXED);
    }

    @Test
    void mixThatTheCouncilHoldsAllOfIsNotMixed() {
        var record = scotland.record("Drummond");

        assertThat(record.management()).isEqualTo(ManagementOption.COUNCIL_MANAGED);
        assertThat(record.managementShares()).allMatch(share -> share.percent().compareTo(new BigDecimal(100)) == 0);
        assertThat(record.lines())
                .extracting(line -> line.entitlement().handling().control())
                .containsExactly("INDIRECTLY", "DIRECTED");
    }

    @Test
    void moneyEndsOnTheDayOfDeath() {
        // 1 April to 20 August: 142 days
        assertThat(scotland.lines("Balfour"))
                .containsExactly("(Personal care: £140.00, £2,840.00, DIRECT_PAYMENT CASH)");
        assertThat(scotland.codes("Balfour")).isEmpty();
    }

    @Test
    void correctedFileMovesMoneyBetweenOptionsAndTakesAPackageBack() {
        // 90 and 60 became 120 and 30, from July: 274 days
        assertThat(scotland.lines("Renwick"))
                .containsExactly(
                        "Whole package: £120.00, £4,697.14, DIRECT_PAYMENT CASH",
                        "Whole package: £30.00, £1,174.29, COUNCIL_MANAGED IN_KIND");
        assertThat(scotland.codes("Renwick")).contains("BUDGET_WITHOUT_PLAN");
        assertThat(scotland.people())
                .containsExactly(
                        "Abernethy", "Balfour", "Drummond", "Farquhar", "Geddes", "MacAskill", "Renwick", "Urquhart");
    }

    @Test
    void peopleAreKnownByChiAndByTheCouncilsNumber() {
        assertThat(scotland.record("Drummond").details().identifiers())
                .extracting(each -> each.system() + ":" + each.value())
                .containsExactly("chi:9900000145", "council/S12999001:0020005");
        // its check digit is wrong
        assertThat(scotland.record("Renwick").details().identifiers())
                .extracting(each -> each.system() + ":" + each.value())
                .containsExactly("council/S12999001:0020008");
    }

    @Test
    void whatCannotBeReadIsFoundAndIsNoMoney() {
        assertThat(scotland.rows())
                .isEqualTo(Map.of(
                        "sds-S12999001-2026-09.csv", List.of(7L, 0L, 3L, 1L, 3L, 0L),
                        "sds-S12999001-2026-09_corrected.csv", List.of(1L, 7L, 0L, 0L, 0L, 0L)));
        assertThat(scotland.found().get("sds-S12999001-2026-09.csv"))
                .isEqualTo(Map.of(
                        "DUPLICATE_ROW", 1L,
                        "ENDED_AT_DEATH", 1L,
                        "INVALID_AMOUNT", 1L,
                        "INVALID_IDENTIFIER", 1L,
                        "INVALID_PERIOD", 1L,
                        "MISSING_VALUE", 1L, // a mix of one option
                        "UNKNOWN_ROW", 1L)); // a fifth option
        assertThat(scotland.manifest().conserved().all()).isTrue();
        assertThat(scotland.again(FEED).budgets().changed()).isZero();
    }
}
