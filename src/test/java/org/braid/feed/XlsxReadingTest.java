package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReadingTest {
    private static final ReadSpec AWARDS = spec("", Map.of());

    @TempDir
    Path folder;

    @Test
    void handsOnMappedColumnsWithSheetRowAndLetters() {
        var file = workbook(book ->
                rows(book.createSheet("Awards"), List.of("Notes", "Weekly", "Person ID"), List.of("n", "12.50", "P1")));

        var seen = Seen.in(file, AWARDS);

        assertThat(seen.cells).containsExactly("C", "B", "Start");
        assertThat(seen.rows)
                .containsExactly(new SourceRow(new SourceRef("in.xlsx", "Awards", 2, ""), List.of("P1", "12.50", "")));
    }

    @Test
    void findsTheHeadingBelowTitlesAndSkipsBlankRowsTotalsAndNotes() {
        var spec = spec("", Map.of("Person ID", "total"));
        var file = workbook(book -> rows(
                book.createSheet("Awards"),
                List.of("Our awards"),
                List.of(),
                List.of("PERSON\nid", " Weekly: ", "Notes"),
                List.of("P1", "1", ""),
                List.of(),
                List.of("\u00A0", " ", ""),
                List.of("P2", "2", "x"),
                List.of("Totals", "3", ""),
                List.of("", "", "prepared by finance")));

        var seen = Seen.in(file, spec);

        assertThat(seen.rows.stream().map(row -> row.place().row())).containsExactly(4L, 7L);
        assertThat(seen.notData).isEqualTo(2);
    }

    @Test
    void writesNumbersAsPeopleReadThem() {
        assertThat(weekly(cell -> cell.setCellValue(1204.5))).isEqualTo("1204.5");
        assertThat(weekly(cell -> cell.setCellValue(1.2E9))).isEqualTo("1200000000");
        assertThat(weekly(cell -> cell.setCellValue(0.1 + 0.2))).isEqualTo("0.3");
        assertThat(weekly(cell -> cell.setCellValue(-0.00001))).isEqualTo("-0.00001");
        assertThat(weekly(cell -> cell.setCellValue(9990010005.0))).isEqualTo("9990010005");
        assertThat(weekly(cell -> cell.setCellValue(0))).isEqualTo("0");
        assertThat(weekly(cell -> cell.setCellValue(100.0))).isEqualTo("100");
    }

    @Test
    void writesDatesAsIso() {
        assertThat(start(false, "dd/mm/yyyy", cell -> cell.setCellValue(LocalDate.of(2025, 4, 1))))
                .isEqualTo("2025-04-01");
        assertThat(start(true, "d mmm yy", cell -> cell.setCellValue(LocalDate.of(2025, 4, 1))))
                .isEqualTo("2025-04-01");
        assertThat(start(
                        false,
                        "[$-809]dd mmmm yyyy hh:mm",
                        cell -> cell.setCellValue(LocalDateTime.of(2025, 4, 1, 9, 5))))
                .isEqualTo("2025-04-01T09:05");
        assertThat(start(false, "dd/mm/yyyy", cell -> cell.setCellValue(1))).isEqualTo("1900-01-01");
        assertThat(start(false, "dd/mm/yyyy", cell -> cell.setCellValue(59))).isEqualTo("1900-02-28");
        assertThat(start(false, "dd/mm/yyyy", cell -> cell.setCellValue(61))).isEqualTo("1900-03-01");
        assertThat(start(false, "dd/mm/yyyy", cell -> cell.setCellValue(-1))).isEqualTo("-1");
    }

    @Test
    void tellsDatesFromMoneyTimesAndHours() {
        assertThat(start(false, "[Red]\"due\" #,##0.00", cell -> cell.setCellValue(45748)))
                .isEqualTo("45748");
        assertThat(start(false, "hh:mm", cell -> cell.setCellValue(0.5))).isEqualTo("12:00");
        assertThat(start(false, "[h]:mm", cell -> cell.setCellValue(1.5625))).isEqualTo("37:30");
    }

    @Test
    void readsBooleansErrorsFormulasAndRichText() {
        assertThat(weekly(cell -> cell.setCellValue(true))).isEqualTo("true");
        assertThat(weekly(cell -> cell.setCellErrorValue(FormulaError.NA.getCode())))
                .isEqualTo("#N/A");
        assertThat(weekly(cell -> {
                    cell.setCellFormula("10*2.5");
                    cell.getSheet()
                            .getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(cell);
                }))
                .isEqualTo("25");
        assertThat(weekly(cell -> {
                    cell.setCellFormula("\"a\"&\"b\"");
                    cell.getSheet()
                            .getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(cell);
                }))
                .isEqualTo("ab");
        assertThat(weekly(cell -> {
                    var text = new XSSFRichTextString("£1,204.50 p/w");
                    text.applyFont(0, 4, cell.getSheet().getWorkbook().createFont());
                    cell.setCellValue(text);
                }))
                .isEqualTo("£1,204.50 p/w");
        assertThat(weekly(cell -> cell.setCellValue("a\r\nb_x000D_c"))).isEqualTo("a\r\nb\rc");
    }

    @Test
    void readsInlineTextsAndCellsWithoutReferences() throws IOException {
        var file = workbook(book -> rows(book.createSheet("A"), List.of("Person ID", "Weekly"), List.of("P1", "1")));
        replaceSheet(
                file,
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                        + "<row><c t='inlineStr'><is><t>Person ID</t></is></c>"
                        + "<c t='inlineStr'><is><r><t>Week</t></r><r><t>ly</t></r><rPh><t>x</t></rPh></is></c></row>"
                        + "<row><c t='str'><v>P1</v></c><c><v>1.25E2</v></c></row>"
                        + "<row r='9'><c r='B9' t='d'><v>2025-04-01T00:00:00</v></c></row></sheetData></worksheet>");

        var seen = Seen.in(file, AWARDS);

        assertThat(seen.texts()).containsExactly(List.of("P1", "125", ""), List.of("", "2025-04-01", ""));
        assertThat(seen.numbers()).containsExactly(2L, 9L);
    }

    @Test
    void takesTheFirstSheetThatHasTheHeading() {
        var file = workbook(book -> {
            rows(book.createSheet("Read me"), List.of("How to fill this in"));
            rows(book.createSheet("Awards"), List.of("Person ID", "Weekly"), List.of("P1", "1"));
            rows(book.createSheet("Old"), List.of("Person ID", "Weekly"), List.of("P2", "2"));
        });

        assertThat(Seen.in(file, AWARDS).texts()).containsExactly(List.of("P1", "1", ""));
        assertThat(Seen.in(file, spec(" OLD ", Map.of())).texts()).containsExactly(List.of("P2", "2", ""));
    }

    @Test
    void namesTheSheetsWhereTheWantedOneIsMissing() {
        var file = workbook(book -> rows(book.createSheet("Awards"), List.of("Person ID", "Weekly")));

        assertThat(Seen.refusal(file, spec("Plans", Map.of())))
                .isEqualTo(new Finding(
                        FindingCode.WRONG_FORMAT,
                        SourceRef.line("in.xlsx", 1),
                        "",
                        "no sheet 'Plans'; there are: Awards"));
    }

    @Test
    void namesMissingColumnsAtTheClosestHeading() {
        var file = workbook(book -> {
            rows(book.createSheet("Read me"), List.of("How to fill this in"));
            rows(book.createSheet("Awards"), List.of(), List.of("Person ID", "Start"));
        });

        assertThat(Seen.refusal(file, AWARDS))
                .isEqualTo(new Finding(
                        FindingCode.MISSING_COLUMN, new SourceRef("in.xlsx", "Awards", 2, ""), "Weekly", "Weekly"));
    }

    @Test
    void setsAWorkbookWithoutContentAside() {
        var file = workbook(book -> book.createSheet("Awards"));

        assertThat(Seen.refusal(file, AWARDS).code()).isEqualTo(FindingCode.EMPTY_FILE);
    }

    @Test
    void setsADamagedWorkbookAsideAtTheRowItReached() throws IOException {
        var file = workbook(book -> rows(book.createSheet("A"), List.of("Person ID", "Weekly")));
        replaceSheet(
                file,
                "<worksheet><sheetData><row r='1'><c t='str'><v>Person ID</v></c><c t='str'><v>Weekly</v></c></row>"
                        + "<row r='2'><c t='s'><v>99</v></c></row></sheetData></worksheet>");

        var finding = Seen.refusal(file, AWARDS);

        assertThat(finding.code()).isEqualTo(FindingCode.UNREADABLE);
        assertThat(finding.place()).isEqualTo(new SourceRef("in.xlsx", "A", 2, ""));
    }

    @Test
    void setsATruncatedWorkbookAside() throws IOException {
        var file = workbook(book -> rows(book.createSheet("A"), List.of("Person ID", "Weekly")));
        var bytes = Files.readAllBytes(file);
        Seen.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(Seen.refusal(file, AWARDS).code()).isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void takesNoExternalEntityFromAWorkbook() throws IOException {
        var secret = Seen.write(folder.resolve("secret.txt"), "secret");
        var file = workbook(book -> rows(book.createSheet("A"), List.of("Person ID", "Weekly")));
        replaceSheet(
                file,
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><worksheet><sheetData><row>"
                        + "<c t='str'><v>Person ID</v></c><c t='str'><v>Weekly</v></c></row>"
                        + "<row><c t='str'><v>&x;</v></c></row></sheetData></worksheet>");

        assertThat(Seen.refusal(file, AWARDS).code()).isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void setsAZipBombAside() throws IOException {
        var file = workbook(book -> rows(book.createSheet("A"), List.of("Person ID", "Weekly")));
        replaceSheet(
                file,
                "<worksheet><sheetData><row><c t='str'><v>Person ID</v></c><c t='str'><v>Weekly</v></c></row>"
                        + "<row/>".repeat(2_000_000)
                        + "</sheetData></worksheet>");

        assertThat(Seen.refusal(file, AWARDS).code()).isEqualTo(FindingCode.TOO_LARGE);
    }

    @Test
    void holdsUnpackedBytesToTheirLimit() throws IOException {
        var file = large(20_000);
        var small = Limits.DEFAULT.with(Limit.INFLATED_BYTES, 100_000);

        assertThat(Seen.refusal(file, AWARDS, small).value()).isEqualTo("unpacks to more than 100000 bytes");
    }

    @Test
    void streamsALargeSheetInBatches() throws IOException {
        var seen = Seen.in(large(20_000), AWARDS);

        assertThat(seen.rows).hasSize(20_000);
        assertThat(seen.largestBatch).isEqualTo(1_000);
        assertThat(seen.texts().get(19_999)).isEqualTo(List.of("P20000", "20000.25", ""));
    }

    private String weekly(Consumer<Cell> fill) {
        var file = workbook(book -> {
            rows(book.createSheet("Awards"), List.of("Person ID", "Weekly"), List.of("P1", ""));
            fill.accept(book.getSheetAt(0).getRow(1).getCell(1));
        });
        return Seen.in(file, AWARDS).texts().get(0).get(1);
    }

    private String start(boolean since1904, String format, Consumer<Cell> fill) {
        var file = workbook(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(since1904);
            rows(book.createSheet("Awards"), List.of("Person ID", "Weekly", "Start"), List.of("P1", "1", ""));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            var cell = book.getSheetAt(0).getRow(1).getCell(2);
            cell.setCellStyle(style);
            fill.accept(cell);
        });
        return Seen.in(file, AWARDS).texts().get(0).get(2);
    }

    private Path workbook(Consumer<XSSFWorkbook> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            fill.accept(book);
            book.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Seen.write(folder.resolve("in.xlsx"), bytes.toByteArray());
    }

    private Path large(int rows) throws IOException {
        var file = folder.resolve("in.xlsx");
        try (var book = new SXSSFWorkbook(100);
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Awards");
            for (int number = 0; number <= rows; number++) {
                var row = sheet.createRow(number);
                row.createCell(0).setCellValue(number == 0 ? "Person ID" : "P" + number);
                if (number == 0) {
                    row.createCell(1).setCellValue("Weekly");
                } else {
                    row.createCell(1).setCellValue(number + 0.25);
                }
            }
            book.write(out);
        }
        return file;
    }

    @SafeVarargs
    private static void rows(Sheet sheet, List<String>... rows) {
        for (int number = 0; number < rows.length; number++) {
            if (!rows[number].isEmpty()) {
                var row = sheet.createRow(number);
                for (int column = 0; column < rows[number].size(); column++) {
                    row.createCell(column).setCellValue(rows[number].get(column));
                }
            }
        }
    }

    private static void replaceSheet(Path file, String xml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(Files.newInputStream(file));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    to.write(xml.getBytes(StandardCharsets.UTF_8));
                } else {
                    from.transferTo(to);
                }
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    private static ReadSpec spec(String sheet, Map<String, String> totals) {
        var columns = List.of(
                new Column("Person ID", List.of(), true),
                new Column("Weekly", List.of(), true),
                new Column("Start", List.of(), false));
        return new ReadSpec.Table(Set.of(Format.XLSX), columns, "", sheet, totals);
    }
}
