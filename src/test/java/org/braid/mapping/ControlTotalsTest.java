package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.SetAside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A total in the file is held against the rows it sums up. */
class ControlTotalsTest {
    private static final String MAPPING = """
            feed: north
            semantics: upsert
            read:
              format: csv
              required: [Ref, Amount]
              totals: { Ref: Total }
              control: { sum: Amount, count: Ref }
            rows: [{ name: any, gives: nothing }]
            """;

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.mapping("north/money.yaml", MAPPING);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aTotalOfTheRowsAboveIsRight() {
        assertThat(found("A,£10.00", "B,20", "\"Total of 2\",\"30.00\"")).isEmpty();
    }

    @Test
    void aSubtotalIsThatOfItsPartAndAGrandTotalThatOfAll() {
        assertThat(found("A,10", "Total 1,10", "B,20", "C,5", "Total 2,25", "Total 3,35"))
                .isEmpty();
    }

    @Test
    void aSumOrACountThatDiffersNamesBothFiguresAndTheCell() {
        assertThat(found("A,10", "B,to follow", "Total of 3,30"))
                .containsExactly(
                        new Finding(FindingCode.TOTAL_DIFFERS, line(4), "Amount", "stated 30 in B4, read 10"),
                        new Finding(FindingCode.TOTAL_DIFFERS, line(4), "Ref", "stated Total of 3 in A4, read 2"));
    }

    @Test
    void aPartThatDiffersIsComparedWithThePart() {
        assertThat(found("A,1000", "Total 1,1000", "B,20", "Total 1,21"))
                .containsExactly(new Finding(FindingCode.TOTAL_DIFFERS, line(5), "Amount", "stated 21 in B5, read 20"));
    }

    @Test
    void aTotalInWordsIsNone() {
        assertThat(found("A,0", "Total 1,see below"))
                .containsExactly(
                        new Finding(FindingCode.TOTAL_DIFFERS, line(3), "Amount", "stated see below in B3, read 0"));
    }

    @Test
    void aBlankOneSaysNothing() {
        assertThat(found("A,10", "Total 1,")).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreMissingFromTheSum() {
        assertThat(found("A,10", "B,20,30", "Total 1,30").stream().map(Finding::code))
                .containsExactly(FindingCode.BROKEN_LINE, FindingCode.TOTAL_DIFFERS);
    }

    @Test
    void whereTheMappingInsistsAFileWithoutItsTotalIsSetAside() {
        desk.mapping("north/money.yaml", MAPPING.replace("count: Ref", "must: true"));

        assertThatThrownBy(() -> found("A,10"))
                .isInstanceOfSatisfying(
                        SetAside.class,
                        aside -> assertThat(aside.finding())
                                .isEqualTo(
                                        new Finding(FindingCode.TOTAL_MUST_AGREE, line(1), "Amount", "no totals row")));
        assertThatThrownBy(() -> found("A,10", "Total,11"))
                .isInstanceOfSatisfying(
                        SetAside.class,
                        aside -> assertThat(aside.finding())
                                .isEqualTo(new Finding(
                                        FindingCode.TOTAL_MUST_AGREE, line(3), "Amount", "stated 11 in B3, read 10")));
        assertThat(found("A,10", "Total,10.00")).isEmpty();
    }

    private List<Finding> found(String... rows) {
        var night = desk.night();
        var lines = new String[rows.length + 1];
        lines[0] = "Ref,Amount";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        desk.normalise(night, desk.deliver("north", "in.csv", lines));
        return desk.readings().findings(night.number(), "north");
    }

    private static SourceRef line(long number) {
        return SourceRef.line("in.csv", number);
    }
}
