package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.feed.Workbooks.AWARDS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsReadingTest {
    @TempDir
    Path folder;

    @Test
    void readsAWorkbookOfTheFormatFrom97() {
        var file = file(Workbooks.xls(Workbooks::oneRow));

        var seen = Seen.in(file, AWARDS);

        assertThat(RowReader.sniff(file)).contains(Format.XLS);
        assertThat(seen.rows)
                .containsExactly(new SourceRow(new SourceRef("in", "Awards", 2, ""), List.of("P1", "1", "")));
    }

    @Test
    void readsCellsAsPeopleSeeThem() {
        assertThat(start("General", cell -> cell.setCellValue(1204.5))).isEqualTo("1204.5");
        assertThat(start("General", cell -> cell.setCellValue(9990010005.0))).isEqualTo("9990010005");
        assertThat(start("0.00", cell -> cell.setCellValue(0.1 + 0.2))).isEqualTo("0.3");
        assertThat(start("dd/mm/yyyy", cell -> cell.setCellValue(45748))).isEqualTo("2025-04-01");
        assertThat(start("m/d/yy", cell -> cell.setCellValue(45748.5))).isEqualTo("2025-04-01T12:00");
        assertThat(start("[h]:mm", cell -> cell.setCellValue(1.5625))).isEqualTo("37:30");
        assertThat(start("General", cell -> cell.setCellValue(true))).isEqualTo("true");
        assertThat(start("General", cell -> cell.setCellErrorValue(FormulaError.REF.getCode())))
                .isEqualTo("#REF!");
        assertThat(start("General", cell -> cell.setCellValue("£1,204.50 ŵythnos")))
                .isEqualTo("£1,204.50 ŵythnos");
    }

    @Test
    void readsWhatFormulasCameTo() {
        assertThat(start("General", cell -> formula(cell, "10*2.5"))).isEqualTo("25");
        assertThat(start("General", cell -> formula(cell, "\"a\"&\"b\""))).isEqualTo("ab");
        assertThat(start("General", cell -> formula(cell, "1=2"))).isEqualTo("false");
        assertThat(start("General", cell -> formula(cell, "1/0"))).isEqualTo("#DIV/0!");
        assertThat(start("General", cell -> formula(cell, "\"\""))).isEmpty();
    }

    @Test
    void readsRowsOfNumbersThatStandTogether() {
        var file = file(Workbooks.xls(book -> {
            var sheet = book.createSheet("Awards");
            Workbooks.rows(sheet, List.of("Weekly", "Notes", "Start", "Person ID"));
            for (int number = 1; number <= 100; number++) {
                var row = sheet.createRow(number);
                for (int column = 0; column < 4; column++) {
                    row.createCell(column).setCellValue(10 * number + column);
                }
            }
        }));

        var texts = Seen.in(file, AWARDS).texts();

        assertThat(texts).hasSize(100).endsWith(List.of("1003", "1000", "1002"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        var file = file(Workbooks.xls(book -> {
            ((HSSFWorkbook) book)
                    .getInternalWorkbook().getRecords().stream()
                            .filter(DateWindow1904Record.class::isInstance)
                            .forEach(record -> ((DateWindow1904Record) record).setWindowing((short) 1));
            Workbooks.rows(book.createSheet("Awards"), List.of("Person ID", "Weekly", "Start"), List.of("P1", "1"));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var cell = book.getSheetAt(0).getRow(1).createCell(2);
            cell.setCellStyle(style);
            cell.setCellValue(44286);
        }));

        assertThat(Seen.in(file, AWARDS).texts()).containsExactly(List.of("P1", "1", "2025-04-01"));
    }

    @Test
    void takesTheFirstSheetThatHasTheHeadingAndAHiddenOneOnlyByName() {
        var file = file(Workbooks.xls(book -> {
            Workbooks.rows(book.createSheet("Read me"), List.of("How to fill this in"));
            Workbooks.oneRow(book);
            Workbooks.rows(book.createSheet("Old"), List.of("Person ID", "Weekly"), List.of("P2", "2"));
            book.setSheetOrder("Old", 0);
            book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
        }));

        assertThat(Seen.in(file, AWARDS).texts()).containsExactly(List.of("P1", "1", ""));
        assertThat(Seen.in(file, sheet("Old")).texts()).containsExactly(List.of("P2", "2", ""));
    }

    @Test
    void readsHiddenRowsAndSaysSo() {
        var file = file(Workbooks.xls(book -> {
            var sheet = book.createSheet("Awards");
            Workbooks.rows(sheet, List.of("Person ID", "Weekly"), List.of("P1", "1"), List.of("P2", "2"));
            sheet.getRow(2).setZeroHeight(true);
        }));

        var seen = Seen.in(file, AWARDS);

        assertThat(seen.numbers()).containsExactly(2L, 3L);
        assertThat(seen.notes).containsExactly(Workbooks.hiddenRow("Awards", 3));
    }

    @Test
    void sharesTextsThatRunOverTheEndOfARecord() {
        var longText = "é".repeat(9_000);
        var file = file(Workbooks.xls(book -> {
            var sheet = book.createSheet("Awards");
            Workbooks.rows(sheet, List.of("Person ID", "Weekly"), List.of("P1", longText), List.of("P2", longText + 2));
        }));

        assertThat(Seen.in(file, AWARDS).texts())
                .containsExactly(List.of("P1", longText, ""), List.of("P2", longText + 2, ""));
    }

    @Test
    void refusesOlderWorkbooksByName() throws IOException {
        var biff5 = new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0};
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(biff5), "Book");
            assertThat(wrong(Workbooks.bytes(container))).startsWith("looks like an Excel 5.0/95 workbook");
        }
        assertThat(wrong(biff5)).startsWith("looks like an Excel 5.0/95 workbook: open it in Excel and save it");
        assertThat(wrong(new byte[] {9, 0, 4, 0, 2, 0, 16, 0})).startsWith("looks like an Excel 2 workbook");
        assertThat(wrong(new byte[] {9, 2, 6, 0, 0, 0, 16, 0, 0, 0})).startsWith("looks like an Excel 3 workbook");
        assertThat(wrong(new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0})).startsWith("looks like an Excel 4 workbook");
    }

    private String wrong(byte[] bytes) {
        var finding = Seen.refusal(file(bytes), AWARDS);
        assertThat(finding.code()).isEqualTo(FindingCode.WRONG_FORMAT);
        return finding.value();
    }

    private interface Fill {
        void fill(Cell cell);
    }

    private String start(String format, Fill fill) {
        var file = file(Workbooks.xls(book -> {
            Workbooks.rows(book.createSheet("Awards"), List.of("Person ID", "Weekly", "Start"), List.of("P1", "1", ""));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            var cell = book.getSheetAt(0).getRow(1).getCell(2);
            cell.setCellStyle(style);
            fill.fill(cell);
        }));
        return Seen.in(file, AWARDS).texts().get(0).get(2);
    }

    private static void formula(Cell cell, String formula) {
        cell.setCellFormula(formula);
        cell.getSheet()
                .getWorkbook()
                .getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(cell);
    }

    private static ReadSpec sheet(String name) {
        return new ReadSpec.Table(AWARDS.formats(), AWARDS.columns(), "", name, AWARDS.totals());
    }

    private Path file(byte[] bytes) {
        return Seen.write(folder.resolve("in"), bytes);
    }
}
