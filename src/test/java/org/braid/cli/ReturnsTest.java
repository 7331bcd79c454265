package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be used goes back to its sender, marked in their own file. */
class ReturnsTest {
    private static final String SOON = "C1,Draft,Cas,06/09/1983,Care,soon,01/04/2026,";

    @TempDir
    Path folder;

    private static void formulaAndAnotherSheet(XSSFWorkbook book) {
        var sheet = book.getSheet("Awards");
        sheet.getRow(1).createCell(9).setCellFormula("F2*52");
        book.createSheet("Our notes").createRow(0).createCell(0).setCellValue("do not touch");
    }

    private static XSSFSheet list(XSSFWorkbook book) {
        return book.getSheet("Fix list");
    }

    private static String comment(XSSFWorkbook book, String cell) {
        return book.getSheet("Awards")
                .getCellComment(new CellAddress(cell))
                .getString()
                .getString();
    }

    private static Cell cell(XSSFWorkbook book, String cell) {
        var at = new CellAddress(cell);
        return book.getSheet("Awards").getRow(at.getRow()).getCell(at.getColumn());
    }

    @Test
    void ownWorkbookComesBackWithTheBadCellMarkedAndTheRestAsItWas() {
        var sender = Sender.ofSnapshots(folder);
        var file = sender.workbook("sent.xlsx", ReturnsTest::formulaAndAnotherSheet, Sender.HEADING, Sender.ADA, SOON);

        var manifest = sender.send(file);

        var book = sender.returned(manifest, "sent.xlsx");
        assertThat(book.getFileName().toString()).matches("awards-[0-9a-f]{12}\\.xlsx");
        Sender.open(book, back -> {
            assertThat(cell(back, "J2").getCellFormula()).isEqualTo("F2*52");
            assertThat(Sender.seen(back, "Our notes")).containsExactly("do not touch");
            assertThat(cell(back, "F3").getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(cell(back, "F2").getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(comment(back, "F3"))
                    .isEqualTo("INVALID_AMOUNT: The value is not an amount of money. Write digits with at most one"
                            + " decimal point, such as 1204.50.");
            assertThat(back.getActiveSheetIndex()).isEqualTo(back.getSheetIndex("Fix list"));
            return null;
        });
    }

    @Test
    void fixListCountsAndLeadsToEachCell() {
        var sender = Sender.ofSnapshots(folder);
        var file = sender.workbook(
                "sent.xlsx", Sender.HEADING, Sender.ADA, SOON, "D1,Note,Dee,07/10/1994,Fun,1.50,01/04/2026,");

        var manifest = sender.send(file);

        Sender.open(sender.returned(manifest, "sent.xlsx"), back -> {
            assertThat(Sender.seen(back, "Fix list"))
                    .containsExactly(
                            "What to correct in sent.xlsx",
                            "Rows taken | 1",
                            "Rows that wait | 1",
                            "Rows rejected | 1",
                            "Sheet | Cell | Column | Code | The row | What stands there | What is wrong | How to fix"
                                    + " it",
                            "Awards | F3 | Weekly | INVALID_AMOUNT | rejected | soon | The value is not an amount of"
                                    + " money | Write digits with at most one decimal point, such as 1204.50.",
                            "Awards | row 4 | row | UNKNOWN_ROW | waits |  | No rule of the mapping knows this kind of"
                                    + " row | Correct the row's type, or add a rule to the mapping.");
            assertThat(list(back).getHyperlinkList())
                    .extracting(link -> link.getAddress())
                    .containsExactly("'Awards'!F3", "'Awards'!A4");
            assertThat(list(back).getPaneInformation().isFreezePane()).isTrue();
            assertThat(list(back).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A6:H8");
            return null;
        });
    }

    @Test
    void correctedReturnIsAppliedAndEverythingElseIsUnchanged() {
        var sender = Sender.ofSnapshots(folder);
        var sent = sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, Sender.BEN, SOON);
        var book = sender.returned(sender.send(sent), "sent.xlsx");
        var fixed = sender.changed(book, "fixed.xlsx", back -> cell(back, "F4").setCellValue("300.00"));

        var manifest = sender.send(sent, fixed);

        assertThat(Sender.rows(manifest, "fixed.xlsx")).isEqualTo(Map.of("in", 3L, "applied", 1L, "unchanged", 2L));
        assertThat(Sender.rows(manifest, "sent.xlsx")).isEqualTo(Map.of("in", 3L, "unchanged", 2L, "superseded", 1L));
        assertThat(Sender.delivery(manifest, "fixed.xlsx").at("/corrects").asText())
                .isEqualTo(Sender.delivery(manifest, "sent.xlsx").at("/sha256").asText());
        assertThat(Sender.delivery(manifest, "sent.xlsx").at("/findings")).isEmpty();
        assertThat(manifest.at("/conserved/rows").asBoolean()).isTrue();
        assertThat(sender.inForce()).containsExactly("A1 100.00", "B1 200.00", "C1 300.00");
        assertThat(sender.braid("returns").json().at("/returns")).isEmpty();
    }

    @Test
    void correctedDeliveryStaysClosedWhenItIsFoundAgain() {
        var sender = Sender.ofSnapshots(folder);
        var sent = sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, SOON);
        var book = sender.returned(sender.send(sent), "sent.xlsx");
        var fixed = sender.changed(book, "fixed.xlsx", back -> cell(back, "F3").setCellValue("300.00"));
        sender.send(fixed);

        var manifest = sender.send(sent, fixed);

        assertThat(Sender.rows(manifest, "sent.xlsx")).isEqualTo(Map.of("in", 2L, "unchanged", 1L, "superseded", 1L));
        assertThat(manifest.at("/findings").has("INVALID_AMOUNT")).isFalse();
        assertThat(manifest.at("/published").asBoolean()).isTrue();
        assertThat(sender.inForce()).containsExactly("A1 100.00", "C1 300.00");
    }

    @Test
    void whyNamesWhatADeliveryCorrects() {
        var sender = Sender.ofSnapshots(folder);
        var book = sender.returned(
                sender.send(sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, SOON)), "sent.xlsx");
        sender.send(sender.changed(book, "fixed.xlsx", back -> cell(back, "F3").setCellValue("300.00")));

        var row = sender.braid("why", "--delivery", "fixed.xlsx", "--row", "3").json();

        assertThat(row.at("/deliveries/0/corrects").asText()).isEqualTo("sent.xlsx");
        assertThat(row.at("/deliveries/0/rows/0/ended").asText()).isEqualTo("APPLIED");
    }

    @Test
    void csvComesBackAsAWorkbookOfTexts() {
        var sender = new Sender(folder, "snapshot", "row", "csv");
        var file = sender.text(
                "sent.csv",
                "Our awards,,,,,,,",
                Sender.HEADING,
                Sender.ADA + "=HYPERLINK(\"\"x\"\")",
                "C1,Draft,Cas,06/09/1983,Care,soon,01/04/2026,\"two\nlines\"",
                "D1,Note,\"Dee,07/10/1994,Care,1.50,01/04/2026,",
                "E1,Short,Eve");

        var manifest = sender.send(file);

        Sender.open(sender.returned(manifest, "sent.csv"), back -> {
            assertThat(Sender.seen(back, "Rows"))
                    .containsExactly(
                            "Our awards",
                            HEADING_CELLS,
                            "A1 | Example | Ada | 04/07/1961 | Care | 100.00 | 01/04/2026 | =HYPERLINK(\"\"x\"\")",
                            "C1 | Draft | Cas | 06/09/1983 | Care | soon | 01/04/2026 | two\nlines",
                            "D1,Note,\"Dee,07/10/1994,Care,1.50,01/04/2026,",
                            "E1 | Short | Eve");
            back.getSheet("Rows")
                    .forEach(row -> row.forEach(each ->
                            assertThat(each.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING)));
            assertThat(Sender.seen(back, "Fix list").stream().filter(row -> row.startsWith("Rows | ")))
                    .extracting(row -> row.substring(0, row.indexOf(" | ", 12)))
                    .containsExactly("Rows | F4 | Weekly", "Rows | row 6", "Rows | row 7");
            return null;
        });
    }

    private static final String HEADING_CELLS = Sender.HEADING.replace(",", " | ");

    @Test
    void returnedCsvIsTakenAsTheWorkbookThatItBecame() {
        var sender = new Sender(folder, "snapshot", "row", "csv");
        var book = sender.returned(sender.send(sender.text("sent.csv", Sender.HEADING, Sender.ADA, SOON)), "sent.csv");
        var fixed = sender.changed(
                book,
                "fixed.xlsx",
                back -> back.getSheet("Rows").getRow(2).getCell(5).setCellValue("300.00"));

        var manifest = sender.send(fixed);

        assertThat(Sender.rows(manifest, "fixed.xlsx")).isEqualTo(Map.of("in", 2L, "applied", 1L, "unchanged", 1L));
        assertThat(sender.inForce()).containsExactly("A1 100.00", "C1 300.00");
    }

    @Test
    void returnThatStillHasAFaultComesBackOnceMoreWithoutTheOldMarks() {
        var sender = Sender.ofSnapshots(folder);
        var late = SOON.replace("C1", "D1").replace("Cas", "Dee");
        var book = sender.returned(
                sender.send(sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, SOON, late)), "sent.xlsx");
        var half = sender.changed(book, "half.xlsx", back -> cell(back, "F3").setCellValue("300.00"));

        var again = sender.returned(sender.send(half), "half.xlsx");

        Sender.open(again, back -> {
            assertThat(back.getSheet("Awards").getCellComments().keySet()).containsExactly(new CellAddress("F4"));
            assertThat(cell(back, "F3").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(back.getNumberOfSheets()).isEqualTo(2);
            assertThat(Sender.seen(back, "Fix list")).hasSize(6);
            return null;
        });
        var whole = sender.changed(again, "whole.xlsx", back -> cell(back, "F4").setCellValue("400.00"));
        sender.send(whole);
        assertThat(sender.inForce()).containsExactly("A1 100.00", "C1 300.00", "D1 400.00");
    }

    @Test
    void sameDeliveryGivesTheSameBytesForItsOwnerOnly() throws IOException {
        var sender = Sender.ofSnapshots(folder);
        var manifest = sender.send(sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, SOON));
        var book = sender.returned(manifest, "sent.xlsx");
        var out = folder.resolve("out");

        var said = sender.braid("returns", "--out", out.toString(), "--feed", "awards", "--delivery", "sent.xlsx");

        var copy = out.resolve(said.json().at("/returns/0/path").asText());
        assertThat(copy).hasSameBinaryContentAs(book);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(book)))
                .isEqualTo("rw-------");
        assertThat(said.json().at("/returns/0/rejected").asLong()).isEqualTo(1);
        assertThat(sender.braid("returns", "--delivery", "other.xlsx").exitCode())
                .isEqualTo(2);
        try (Stream<Path> files = Files.list(book.getParent())) {
            assertThat(files).containsExactly(book);
        }
    }

    @Test
    void hostileWorkbookIsMarkedAndStaysWhatItWas() {
        var sender = Sender.ofSnapshots(folder);
        var file = sender.workbook(
                "sent.xlsx", ReturnsTest::hostile, Sender.HEADING, Sender.ADA, SOON, SOON.replace("C1", ""));

        var manifest = sender.send(file);

        Sender.open(sender.returned(manifest, "sent.xlsx"), back -> {
            assertThat(comment(back, "F3")).startsWith("mine\n\nBraid: INVALID_AMOUNT");
            assertThat(comment(back, "F4")).hasSize(32_000);
            assertThat(back.getSheet("Awards").getProtect()).isTrue();
            assertThat(cell(back, "F3").getCellStyle().getLocked()).isFalse();
            assertThat(cell(back, "F2").getCellStyle().getLocked()).isTrue();
            assertThat(back.isSheetVeryHidden(back.getSheetIndex("Secrets"))).isTrue();
            assertThat(back.getSheet("Awards").getMergedRegions()).hasSize(1);
            assertThat(cell(back, "J2").getCellFormula()).contains("file:///etc/[x.xlsx]");
            assertThat(back.getSheet("Fix list")).isNotNull();
            assertThat(Sender.seen(back, "Fix list (Braid)")).hasSizeGreaterThan(6);
            return null;
        });
    }

    private static void hostile(XSSFWorkbook book) {
        var sheet = book.getSheet("Awards");
        comment(sheet, "F3", "mine");
        comment(sheet, "F4", "x".repeat(32_000));
        sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
        sheet.protectSheet("secret");
        book.createSheet("Secrets");
        book.setSheetVisibility(book.getSheetIndex("Secrets"), org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        book.createSheet("Fix list").createRow(0).createCell(0).setCellValue("my own list");
        book.setCellFormulaValidation(false);
        sheet.getRow(1).createCell(9).setCellFormula("'file:///etc/[x.xlsx]Sheet1'!A1");
    }

    private static void comment(XSSFSheet sheet, String cell, String text) {
        var create = sheet.getWorkbook().getCreationHelper();
        var at = new CellAddress(cell);
        var comment = sheet.createDrawingPatriarch().createCellComment(create.createClientAnchor());
        comment.setAddress(at);
        comment.setAuthor("Somebody");
        comment.setString(create.createRichTextString(text));
    }

    @Test
    void veryManyFindingsAreAllListedAndTheFirstThousandCommented() {
        var sender = Sender.ofSnapshots(folder);
        var rows = Stream.concat(
                        Stream.of(Sender.HEADING),
                        IntStream.range(0, 20_000).mapToObj(row -> SOON.replace("C1", "C" + row)))
                .toArray(String[]::new);

        var manifest = sender.send(sender.workbook("sent.xlsx", rows));

        Sender.open(sender.returned(manifest, "sent.xlsx"), back -> {
            assertThat(back.getSheet("Awards").getCellComments()).hasSize(1_000);
            assertThat(list(back).getHyperlinkList()).hasSize(20_000);
            assertThat(Sender.seen(back, "Fix list"))
                    .contains("The first 1,000 cells have a comment; all are in this list.");
            assertThat(cell(back, "F20001").getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.ROSE.getIndex());
            return null;
        });
    }

    @Test
    void workbookThatIsTooLargeComesBackAsTheListAlone() {
        var sender = Sender.ofSnapshots(folder);
        var block = IntStream.range(0, 997)
                .mapToObj(number -> Integer.toString(number, 36))
                .reduce("", String::concat);
        var notes = block.repeat(16).substring(0, 30_000);
        var rows = Stream.concat(
                        Stream.of(Sender.HEADING, SOON),
                        IntStream.range(0, 1_500).mapToObj(row -> SOON.replace("C1", "C" + row) + row + notes))
                .toArray(String[]::new);

        var manifest = sender.send(sender.workbook("sent.xlsx", rows));

        Sender.open(sender.returned(manifest, "sent.xlsx"), back -> {
            assertThat(back.getNumberOfSheets()).isEqualTo(1);
            assertThat(Sender.seen(back, "Fix list"))
                    .contains("Your file is too large to be marked. This list names each cell: correct your own file.")
                    .anyMatch(row -> row.startsWith("Awards | F2 | Weekly | INVALID_AMOUNT"));
            return null;
        });
    }

    @Test
    void cleanDeliveryDoesNotComeBack() {
        var sender = Sender.ofSnapshots(folder);

        var manifest = sender.send(sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA));

        assertThat(Sender.delivery(manifest, "sent.xlsx").has("returned")).isFalse();
        assertThat(Files.exists(sender.data().resolve("returns"))).isFalse();
    }

    @Test
    void otherFormatsComeBackAsTheRowsThatTheirMappingReads() {
        var data = folder.resolve("data").toString();
        var file = "samples/nl-iwmo/wmo301-9901-000006.xml";

        var manifest = Nights.braid(
                        "import", file, "--feed", "nl-iwmo", "--date", "2026-09-30", "--json", "--data", data)
                .json();

        var delivery = manifest.at("/feeds/0/deliveries/0");
        Sender.open(folder.resolve("data").resolve(delivery.at("/returned").asText()), back -> {
            assertThat(Sender.seen(back, "Rows").size()).isGreaterThan(1);
            assertThat(Sender.seen(back, "Fix list"))
                    .contains("Correct these rows in your own system and send its file again; this workbook shows"
                            + " where.");
            assertThat(list(back).getHyperlinkList()).isNotEmpty();
            return null;
        });
    }
}
