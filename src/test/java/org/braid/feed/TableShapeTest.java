package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.TableShape.Control;
import org.braid.feed.TableShape.HiddenRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people lay them out: headings of several rows, pages, cells left to the row above, footers. */
class TableShapeTest {
    @TempDir
    Path folder;

    @Test
    void readsHeadingsOfTwoRowsWithGroupsOverNames() {
        var spec = spec(shape(2), "Person ID", "Council / Amount", "NHS Amount", "Notes");

        var seen = csv("""
                Our awards,,,,,
                ,Council,,NHS,,
                Person ID,Amount,Paid,Amount,Paid,Notes
                P1,1,w,2,m,n
                """, spec);

        assertThat(seen.cells).containsExactly("A", "B", "D", "F");
        assertThat(seen.texts()).containsExactly(List.of("P1", "1", "2", "n"));
        assertThat(seen.notData).isZero();
    }

    @Test
    void readsNamesThatAreMergedDownOverBothRowsOfAHeading() {
        var seen = csv(
                "Person ID,Amount,\n,Council,NHS\nP1,1,2\n",
                spec(shape(2), List.of("Person ID"), List.of("Amount Council", "Amount NHS")));

        assertThat(seen.texts()).containsExactly(List.of("P1", "1", "2"));
        assertThat(seen.numbers()).containsExactly(3L);
    }

    @Test
    void refusesANameThatStandsUnderTwoGroups() {
        var file = file("Council,,NHS,\nPerson ID,Amount,Amount,Paid\nP1,1,2,w\n");

        assertThat(Seen.refusal(file, spec(shape(2), "Person ID", "Amount")))
                .isEqualTo(new Finding(FindingCode.DUPLICATE_COLUMN, SourceRef.line("in.csv", 2), "Amount", "B and C"));
    }

    @Test
    void readsOneOfSeveralColumnsWithOneHeadingByItsNumber() {
        var file = file("Person ID,Amount,Amount\nP1,1,2\n");

        assertThat(Seen.in(file, spec(shape(1), "Person ID", "Amount (2)")).texts())
                .containsExactly(List.of("P1", "2"));
        assertThat(Seen.refusal(file, spec(shape(1), "Person ID", "Amount (3)")).code())
                .isEqualTo(FindingCode.MISSING_COLUMN);
        assertThat(Seen.refusal(file, spec(shape(1), "Person ID", "Amount")).value())
                .isEqualTo("B and C");
        assertThat(Seen.in(file, spec(shape(1), "Person ID")).texts()).containsExactly(List.of("P1"));
    }

    @Test
    void knowsHeadingsThatExplainThemselvesAndDriftInPunctuation() {
        var seen = csv("""
                "Person ID

                (This must be a unique ID)","Date-of-birth
                (dd/mm/yyyy)",Amount £
                P1,x,1
                """, spec(shape(1), "Person ID", "Date of birth", "Amount (£)"));

        assertThat(seen.texts()).containsExactly(List.of("P1", "x", "1"));
    }

    @Test
    void doesNotTakeTheHeadingOfTheNextPageForData() {
        var seen = csv("""
                Person ID,Weekly,Notes
                P1,1,a
                Page 2
                Person ID,Weekly,Notes
                P2,2,b
                P3,3,
                Page 3
                """, spec(shape(1), "Person ID", "Weekly"));

        assertThat(seen.texts()).containsExactly(List.of("P1", "1"), List.of("P2", "2"), List.of("P3", "3"));
        assertThat(seen.notData).isEqualTo(2);
        assertThat(seen.broken).hasSize(1);
    }

    @Test
    void keepsTheOrderOfRowsThatCouldHaveBeenTitles() {
        var seen = csv("Person ID,Weekly\nP1,\nP2,\nP3,3\nP4,\n", spec(shape(1), "Person ID", "Weekly"));

        assertThat(seen.numbers()).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void takesForABlankWhatStandsAboveAndNamesItsCell() {
        var spec = spec(same(List.of(List.of("Name", "NHS"))), "Name", "NHS", "Weekly");

        var seen = csv("Name,NHS,Weekly\nAda,1,10\n,,20\nas above,ditto,30\nBo,,40\n,,50\n\"\"\"\",2,60\n", spec);

        assertThat(seen.texts())
                .containsExactly(
                        List.of("Ada", "1", "10"),
                        List.of("Ada", "1", "20"),
                        List.of("Ada", "1", "30"),
                        List.of("Bo", "", "40"),
                        List.of("Bo", "", "50"),
                        List.of("Bo", "2", "60"));
        assertThat(seen.rows.get(2).place(0)).isEqualTo(SourceRef.line("in.csv", 2));
        assertThat(seen.rows.get(2).elsewhere())
                .isEqualTo(Map.of(
                        0, new Cell(SourceRef.line("in.csv", 2), "A"), 1, new Cell(SourceRef.line("in.csv", 2), "B")));
        assertThat(seen.rows.get(3).elsewhere()).isEmpty();
    }

    @Test
    void doesNotGiveAPersonTheNumberOfAnother() {
        var spec = spec(same(List.of(List.of("Name", "NHS"))), "Name", "NHS", "Weekly");

        var seen = csv("Name,NHS,Weekly\nAda,1,10\n,2,20\n", spec);

        assertThat(seen.texts().get(1)).containsExactly("", "2", "20");
    }

    @Test
    void leavesNothingToARowAboveThatCouldNotBeRead() {
        var spec = spec(same(List.of(List.of("Name"))), "Name", "Weekly");

        var seen = csv("Name,Weekly\nAda,10\nBo\n,20\n", spec);

        assertThat(seen.texts()).containsExactly(List.of("Ada", "10"), List.of("", "20"));
    }

    @Test
    void readsAnOutlineFromTheOutsideIn() {
        var spec = spec(same(List.of(List.of("Area"), List.of("Name"))), "Area", "Name", "Weekly");

        var seen = csv("Area,Name,Weekly\nNorth,Ada,1\n,Bo,2\n,,3\nSouth,,4\n", spec);

        assertThat(seen.texts())
                .containsExactly(
                        List.of("North", "Ada", "1"),
                        List.of("North", "Bo", "2"),
                        List.of("North", "Bo", "3"),
                        List.of("South", "", "4"));
    }

    @Test
    void endsATableAtItsFooterOrAfterManyBlankRows() {
        var shape =
                new TableShape(1, List.of(), List.of(), List.of("End of"), 2, HiddenRows.NOTED, false, Control.NONE);
        var spec = spec(shape, "Person ID", "Weekly");

        var footer = csv("Person ID,Weekly\nP1,1\n\n\nP2,2\nEND of report,\nP3,3\n", spec);
        var gap = csv("Person ID,Weekly\nP1,1\n\n\n\nP2,2\n", spec);

        assertThat(footer.numbers()).containsExactly(2L, 5L);
        assertThat(footer.notData).isEqualTo(2);
        assertThat(gap.numbers()).containsExactly(2L);
        assertThat(gap.notData).isEqualTo(1);
    }

    @Test
    void handsTotalsOnForWhoeverComparesThem() {
        var file = file("Person ID,Weekly\nP1,1\nTotal,1\n");
        var control = new Control(List.of("Weekly"), "", false);
        var shape = new TableShape(1, List.of(), List.of(), List.of(), 9, HiddenRows.NOTED, false, control);
        var spec = new ReadSpec.Table(
                Set.of(Format.CSV),
                columns(List.of("Person ID", "Weekly"), List.of()),
                "",
                List.of(),
                Map.of("Person ID", "Total"),
                shape,
                "");

        var seen = Seen.in(file, spec);

        assertThat(seen.totals).containsExactly(new SourceRow(SourceRef.line("in.csv", 3), List.of("Total", "1")));
        assertThat(seen.notData).isEqualTo(1);
    }

    private Seen csv(String text, ReadSpec spec) {
        return Seen.in(file(text), spec);
    }

    private Path file(String text) {
        return Seen.write(folder.resolve("in.csv"), text);
    }

    private static TableShape shape(int headingRows) {
        return new TableShape(
                headingRows, List.of(), List.of(), List.of(), 9_999, HiddenRows.NOTED, false, Control.NONE);
    }

    private static TableShape same(List<List<String>> groups) {
        return new TableShape(1, List.of(), groups, List.of(), 9_999, HiddenRows.NOTED, false, Control.NONE);
    }

    private static ReadSpec spec(TableShape shape, String... required) {
        return spec(shape, List.of(required), List.of());
    }

    private static ReadSpec spec(TableShape shape, List<String> required, List<String> optional) {
        return new ReadSpec.Table(
                Set.of(Format.CSV), columns(required, optional), "utf-8", List.of(), Map.of(), shape, "");
    }

    private static List<Column> columns(List<String> required, List<String> optional) {
        var columns = new ArrayList<Column>();
        required.forEach(name -> columns.add(new Column(name, List.of(), true)));
        optional.forEach(name -> columns.add(new Column(name, List.of(), false)));
        return columns;
    }
}
