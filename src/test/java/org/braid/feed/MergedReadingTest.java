package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.TableShape.Control;
import org.braid.feed.TableShape.HiddenRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A merged cell counts for every row and column that it spans, in the columns of which the mapping says so. */
class MergedReadingTest {
    @TempDir
    Path folder;

    private static ReadSpec.Table spec(int headingRows, List<List<String>> same, String... merged) {
        var columns = List.of(
                new Column("Name", List.of(), true),
                new Column("Amount", List.of(), true),
                new Column("From", List.of(), false),
                new Column("To", List.of(), false));
        var shape = new TableShape(
                headingRows, List.of(), same, List.of(), 9, HiddenRows.NOTED, false, Control.NONE, List.of(merged));
        var formats = Set.of(Format.CSV, Format.XLSX, Format.XLS, Format.ODS);
        return new ReadSpec.Table(formats, columns, "", List.of(), Map.of(), shape, "");
    }

    private static void fill(Workbook book, String... areas) {
        var sheet = book.createSheet("Awards");
        Workbooks.rows(
                sheet,
                List.of("Name", "Amount", "From", "To"),
                List.of("Ada", "300", "1 May", ""),
                List.of("", "20", "2 May", "3 May"),
                List.of("", "10", "4 May", "5 May"),
                List.of("", "5", "6 May", "7 May"));
        for (var area : areas) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        }
    }

    private Path file(Format format, String... areas) {
        return Seen.write(
                folder.resolve("in"),
                switch (format) {
                    case XLS -> Workbooks.xls(book -> fill(book, areas));
                    case ODS -> ods();
                    default -> Workbooks.xlsx(book -> fill(book, areas));
                });
    }

    /** The same, with A2:A4, B2:B3 and C2:D2 merged. */
    private static byte[] ods() {
        return Workbooks.ods("<table:table table:name='Awards'>"
                + row(cell("Name"), cell("Amount"), cell("From"), cell("To"))
                + row(
                        spanning(cell("Ada"), "number-rows-spanned='3'"),
                        spanning(cell("300"), "number-rows-spanned='2'"),
                        spanning(cell("1 May"), "number-columns-spanned='2'"),
                        "<table:covered-table-cell/>")
                + row("<table:covered-table-cell/>", cell("20"), cell("2 May"), cell("3 May"))
                + row("<table:covered-table-cell/>", cell("10"), cell("4 May"), cell("5 May"))
                + row("<table:table-cell/>", cell("5"), cell("6 May"), cell("7 May"))
                + "</table:table>");
    }

    private static String cell(String text) {
        return Workbooks.cell(text);
    }

    private static String spanning(String cell, String span) {
        return cell.replaceFirst("<table:table-cell", "<table:table-cell table:" + span);
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS", "ODS"})
    void valueCountsForTheRowsAndColumnsItSpansAndItsOwnCellIsNamed(Format format) {
        var seen = Seen.in(file(format, "A2:A4", "B2:B3", "C2:D2"), spec(1, List.of(), "Name", "From", "To"));

        assertThat(seen.texts())
                .containsExactly(
                        List.of("Ada", "300", "1 May", "1 May"),
                        List.of("Ada", "20", "2 May", "3 May"),
                        List.of("Ada", "10", "4 May", "5 May"),
                        List.of("", "5", "6 May", "7 May"));
        var first = new SourceRef("in", "Awards", 2, "");
        assertThat(seen.rows.get(0).elsewhere()).isEqualTo(Map.of(3, new Cell(first, "C")));
        assertThat(seen.rows.get(2).elsewhere()).isEqualTo(Map.of(0, new Cell(first, "A")));
        assertThat(seen.rows.get(3).elsewhere()).isEmpty();
    }

    @Test
    void valueCountsOnceWhereTheMappingDoesNotSaySo() {
        var seen = Seen.in(file(Format.XLSX, "A2:A4", "C2:D2"), spec(1, List.of()));

        assertThat(seen.texts()).extracting(texts -> texts.get(0)).containsExactly("Ada", "", "", "");
    }

    private static Finding merged(String column, String cells) {
        return new Finding(FindingCode.MERGED_CELLS, new SourceRef("in", "Awards", 2, ""), column, cells);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS", "ODS"})
    void senderIsToldOfCellsThatAreMergedOverRowsWhereTheMappingDoesNotSayWhatThatMeans(Format format) {
        var file = file(format, "A2:A4", "B2:B3", "C2:D2");

        assertThat(Seen.in(file, spec(1, List.of())).notes)
                .startsWith(merged("Name", "A2:A4"), merged("Amount", "B2:B3"));
        assertThat(Seen.in(file, spec(1, List.of(List.of("Name")))).notes)
                .startsWith(merged("Amount", "B2:B3"))
                .extracting(Finding::column)
                .doesNotContain("Name");
        assertThat(Seen.in(file, spec(1, List.of(), "Name")).notes.stream()
                        .filter(each -> each.column().equals("Name")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS", "ODS"})
    void senderIsToldOfColumnsThatReadAsBlankBesideTheCellTheyAreMergedWith(Format format) {
        var file = file(format, "A2:A4", "B2:B3", "C2:D2");
        var to = merged("To", "C2:D2");

        assertThat(Seen.in(file, spec(1, List.of(), "Name", "Amount")).notes).containsExactly(to);
        assertThat(Seen.in(file, spec(1, List.of(), "Name", "Amount", "From")).notes)
                .containsExactly(to);
        assertThat(Seen.in(file, spec(1, List.of(List.of("To")), "Name", "Amount")).notes)
                .containsExactly(to);
        assertThat(Seen.in(file, spec(1, List.of(), "Name", "Amount", "To")).notes)
                .isEmpty();
    }

    @Test
    void cellsMergedWithinRowsAndOverThemAreToldOnceForEachColumn() {
        var file = file(Format.XLSX, "A2:B3", "B4:C4", "A5:C5");

        assertThat(Seen.in(file, spec(1, List.of())).notes)
                .containsExactly(
                        merged("Name", "A2:B3"),
                        merged("Amount", "A2:B3 and 1 more"),
                        new Finding(
                                FindingCode.MERGED_CELLS,
                                new SourceRef("in", "Awards", 4, ""),
                                "From",
                                "B4:C4 and 1 more"));
    }

    @Test
    void columnIsToldAlsoWhereTheMappingDoesNotReadTheOneItIsMergedWith() {
        var file = Seen.write(folder.resolve("in"), Workbooks.xlsx(book -> {
            var sheet = book.createSheet("Awards");
            Workbooks.rows(
                    sheet,
                    List.of("Name", "Amount", "Remark", "From", "Place", "Post"),
                    List.of("Ada", "1", "on leave", "", "Leeds", ""));
            List.of("C2:D2", "E2:F2").forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
        }));

        assertThat(Seen.in(file, spec(1, List.of())).notes).containsExactly(merged("From", "C2:D2"));
    }

    @Test
    void titlesTotalsAndHeadingsThatAreMergedAreNotTold() {
        var file = Seen.write(folder.resolve("in"), Workbooks.xlsx(book -> {
            var sheet = book.createSheet("Awards");
            Workbooks.rows(
                    sheet,
                    List.of("Awards of the year"),
                    List.of("Name", "Amount", "From", "To"),
                    List.of("Ada", "1", "1 May", "2 May"),
                    List.of("The north"),
                    List.of("Sum", "", "", "1"),
                    List.of("Name", "Amount", "From", "To"),
                    List.of("Bea", "2", "1 May", "2 May"),
                    List.of("Cas", "", "hidden", "2 May"),
                    List.of("Dee", "3", "1 May", "2 May"),
                    List.of("Thank you", "", "all"));
            sheet.getRow(7).setZeroHeight(true);
            List.of("A1:D1", "A4:D4", "A5:C5", "A6:B6", "A8:B8", "A10:B10")
                    .forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
        }));
        var shape = new TableShape(
                1, List.of(), List.of(), List.of("Thank"), 9, HiddenRows.SKIPPED, false, Control.NONE, List.of());
        var plain = spec(1, List.of());
        var spec =
                new ReadSpec.Table(plain.formats(), plain.columns(), "", List.of(), Map.of("Name", "Sum"), shape, "");

        assertThat(Seen.in(file, spec).notes).isEmpty();
    }

    @Test
    void whatIsMergedIsToldOnceForEachColumnAndOnlyWithinTheRows() {
        assertThat(Seen.in(file(Format.XLSX, "C2:C3", "C4:C5", "A1:D1", "A8:D20"), spec(1, List.of())).notes)
                .containsExactly(merged("From", "C2:C3 and 1 more"));
        assertThat(Seen.in(file(Format.XLSX), spec(1, List.of())).notes).isEmpty();
    }

    @Test
    void whatIsUnderAMergedCellIsNotSeen() {
        var seen = Seen.in(file(Format.XLSX, "B2:B4"), spec(1, List.of(), "Amount"));

        assertThat(seen.texts()).extracting(texts -> texts.get(1)).containsExactly("300", "300", "300", "5");
    }

    @Test
    void headingsMergedOverColumnsAndRowsAreRead() {
        var file = Seen.write(folder.resolve("in"), Workbooks.xlsx(book -> {
            var sheet = book.createSheet("Awards");
            Workbooks.rows(
                    sheet,
                    List.of("Name", "Paid", "", "To"),
                    List.of("", "Amount", "From", ""),
                    List.of("Ada", "1", "1 May", "2 May"),
                    List.of("", "2", "3 May", "4 May"));
            List.of("A1:A2", "B1:C1", "D1:D2", "A3:A4")
                    .forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
        }));

        assertThat(Seen.in(file, spec(2, List.of(), "Name", "To")).texts())
                .containsExactly(List.of("Ada", "1", "1 May", "2 May"), List.of("Ada", "2", "3 May", "4 May"));
    }

    @Test
    void whatStandsAboveAMergedCellIsNotTakenForIt() {
        var spec = spec(1, List.of(List.of("Name")), "Name");
        var seen = Seen.in(file(Format.XLSX, "A2:A3"), spec);

        assertThat(seen.texts()).extracting(texts -> texts.get(0)).containsOnly("Ada");
        assertThat(seen.rows.get(3).elsewhere())
                .isEqualTo(Map.of(0, new Cell(new SourceRef("in", "Awards", 2, ""), "A")));
    }

    @Test
    void areasAreHeldToTheirLimit() {
        var few = Limits.DEFAULT.with(Limit.MERGED_AREAS, 1);

        assertThat(Seen.refusal(file(Format.XLSX, "A2:A4", "B2:B3"), spec(1, List.of(), "Name"), few)
                        .value())
                .isEqualTo("more than 1 areas of merged cells");
        assertThat(Seen.in(file(Format.XLSX, "A2:A4", "B2:B3"), spec(1, List.of()), few).rows)
                .hasSize(4);
    }

    @Test
    void areasOfAllCellsThereAreCostNothing() {
        var seen = Seen.in(file(Format.XLSX, "A2:ZZ1048576"), spec(1, List.of(), "Name", "To"));

        assertThat(seen.texts()).extracting(texts -> texts.get(3)).containsOnly("Ada");
    }
}
