package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.feed.Delivery;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.braid.feed.SetAside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each row by itself is what a first night makes of it. */
class RehearsalTest {
    private static final String HEADING = "Kind,Ref,Case,NHS,Name,Born,Amount,From";
    private static final String ADA = "M,A1,7,,Ada Example,1961-07-04,10,2026-04-01";
    private static final String ADA_AGAIN = "M,A2,,9990010005,Ada Example,1961-07-04,20,2026-04-01";
    private static final String BY_NUMBER = "M,A3,,9990010005,,,30,2026-04-01";
    private static final String BEN = "M,B,8,,Ben Sample,1972-08-05,40,2026-04-01";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.mapping("north/money.yaml", TogetherTest.MAPPING.formatted("snapshot"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Delivery deliver(String file, String... rows) {
        return desk.deliver("north", file, (HEADING + "\n" + String.join("\n", rows)).split("\n", -1));
    }

    private void assertSameAsInAFirstNight(Delivery delivery) {
        var rehearsed = desk.rehearse(delivery);

        assertThat(desk.normalise(desk.night(), delivery).rows()).isEqualTo(rehearsed);
    }

    @Test
    void repeatedContradictedRefusedAndTornRows() {
        assertSameAsInAFirstNight(deliver(
                "a.csv",
                ADA,
                ADA,
                BEN,
                BEN.replace(",40,", ",41,"),
                "M,,9,,Cy Case,1980-01-01,5,2026-04-01",
                "X,1",
                "E,B2,,,,,,"));
    }

    @Test
    void goodRowsWaitForABadOneOfTheirPersonThroughOneAnother() {
        var delivery = deliver("a.csv", BY_NUMBER, ADA.replace(",10,", ",ten,"), ADA_AGAIN, BEN);

        assertSameAsInAFirstNight(delivery);
        assertThat(desk.rehearse(delivery)).containsEntry("quarantined", 2L).containsEntry("applied", 1L);
    }

    @Test
    void endedAwardsWaitWithTheirPerson() {
        assertSameAsInAFirstNight(
                deliver("a.csv", ADA.replace(",10,", ",ten,"), "E,A9,7,,Ada Example,1961-07-04,,2026-04-01", BEN));
    }

    @Test
    void rowsThatRightlyHoldNothingAreNoData() {
        desk.mapping(
                "north/money.yaml",
                TogetherTest.MAPPING
                                .formatted("snapshot")
                                .replace("{ format: csv,", "{ format: csv, totals: { Kind: TOTAL },")
                        + "  - { name: note, when: { Kind: N }, gives: nothing }\n");

        var delivery = deliver("a.csv", ADA, "N,,,,,,,", "TOTAL,,,,,,10,");

        assertSameAsInAFirstNight(delivery);
        assertThat(desk.rehearse(delivery)).containsEntry("not_data", 2L).containsEntry("applied", 1L);
    }

    @Test
    void findingsAreCountedAndTheFirstShownWithoutTheirValue() {
        var rows = new String[30];
        for (var row = 0; row < rows.length; row++) {
            rows[row] = "M,R%d,,,Di Doe %d,1980-01-01,many,2026-04-01".formatted(row, row);
        }
        var delivery = deliver("a.csv", rows);

        var result = Rehearsal.of(Mappings.read(folder.resolve("mappings")), delivery, Precautions.of(Limits.DEFAULT));

        assertThat(result.codes()).containsEntry(FindingCode.INVALID_AMOUNT, 30L);
        assertThat(result.shown())
                .hasSize(20)
                .allMatch(finding -> finding.value().isEmpty());
    }

    @Test
    void fileThatIsNoneOfTheFeedsIsSetAside() {
        var delivery = desk.deliver("north", "b.csv", "some", "thing");

        assertThatThrownBy(() -> desk.rehearse(delivery)).isInstanceOf(SetAside.class);
        assertThat(desk.known(desk.night())).isEqualTo(List.of());
    }
}
