package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a sender's workbook is packed in, it comes back in the same. */
class ReturnedFormatsTest {
    private static final String SOON = "C1,Draft,Cas,06/09/1983,Care,soon,01/04/2026,";
    private static final String PASSWORD = "open sesame";

    @TempDir
    Path folder;

    private static Cell cell(Workbook book, String sheet, String cell) {
        var at = new CellAddress(cell);
        return book.getSheet(sheet).getRow(at.getRow()).getCell(at.getColumn());
    }

    private static boolean isMarked(Workbook book, String sheet, String cell) {
        var marked = cell(book, sheet, cell);
        return marked.getCellStyle().getFillForegroundColor() == IndexedColors.ROSE.getIndex()
                && marked.getCellComment().getString().getString().startsWith("INVALID_AMOUNT: ");
    }

    private Path fixed(Path returned, String name, String password) {
        return Packed.changed(
                returned,
                folder.resolve(name),
                password,
                book -> cell(book, "Awards", "F3").setCellValue("300.00"));
    }

    private static void assertCorrects(Sender sender, Path fixed) {
        var manifest = sender.send(fixed);
        var file = fixed.getFileName().toString();
        assertThat(Sender.rows(manifest, file)).isEqualTo(Map.of("in", 2L, "applied", 1L, "unchanged", 1L));
        assertThat(Sender.delivery(manifest, file).has("corrects")).isTrue();
        assertThat(sender.inForce()).containsExactly("A1 100.00", "C1 300.00");
        assertThat(sender.braid("returns").json().at("/returns")).isEmpty();
    }

    @Test
    void workbookWithMacrosKeepsThemAsTheyWere() {
        var sender = Sender.ofSnapshots(folder);
        var sent = Packed.withMacros(
                sender.workbook("plain.xlsx", Sender.HEADING, Sender.ADA, SOON), folder.resolve("sent.xlsm"));

        var back = sender.returned(sender.send(sent), "sent.xlsm");

        assertThat(back.getFileName().toString()).endsWith(".xlsm");
        assertThat(Packed.macros(back)).isEqualTo(Packed.MACROS);
        assertThat(Sender.<Boolean>open(back, book -> book.isMacroEnabled() && isMarked(book, "Awards", "F3")))
                .isTrue();
        assertCorrects(sender, fixed(back, "fixed.xlsm", ""));
    }

    @Test
    void oldWorkbookComesBackAsOne() {
        var sender = new Sender(folder, "snapshot", "row", "xls");
        var plain = sender.workbook("plain.xlsx", Sender.HEADING, Sender.ADA + "=F2*52", SOON);

        var back = sender.returned(sender.send(Packed.old(plain, folder.resolve("sent.xls"), "")), "sent.xls");

        assertThat(back.getFileName().toString()).endsWith(".xls");
        Packed.open(back, "", book -> {
            assertThat(isMarked(book, "Awards", "F3")).isTrue();
            assertThat(cell(book, "Awards", "H2").getCellFormula()).isEqualTo("F2*52");
            assertThat(cell(book, "Fix list", "B7").getStringCellValue()).isEqualTo("F3");
            assertThat(cell(book, "Fix list", "B7").getHyperlink().getAddress()).isEqualTo("'Awards'!F3");
            return book;
        });
        assertCorrects(sender, fixed(back, "fixed.xls", ""));
    }

    @Test
    void lockedWorkbookComesBackLockedWithTheSamePassword() {
        var sender = Sender.ofLocked(folder, PASSWORD);
        var plain = sender.workbook("plain.xlsx", Sender.HEADING, Sender.ADA, SOON);

        var back =
                sender.returned(sender.send(Packed.locked(plain, folder.resolve("sent.xlsx"), PASSWORD)), "sent.xlsx");

        assertThatThrownBy(() -> Packed.open(back, "", book -> book)).isInstanceOf(EncryptedDocumentException.class);
        assertThat(Packed.<Boolean>open(back, PASSWORD, book -> isMarked(book, "Awards", "F3")))
                .isTrue();
        assertCorrects(sender, fixed(back, "fixed.xlsx", PASSWORD));
    }

    @Test
    void markIsSeenThroughTheLock() {
        var sender = Sender.ofLocked(folder, PASSWORD);
        var plain = sender.workbook("plain.xlsx", Sender.HEADING, SOON);
        var back =
                sender.returned(sender.send(Packed.locked(plain, folder.resolve("sent.xlsx"), PASSWORD)), "sent.xlsx");

        // No row was taken, so that what it says cannot tell whose correction it is.
        var manifest = sender.send(Packed.changed(
                back,
                folder.resolve("fixed.xlsx"),
                PASSWORD,
                book -> cell(book, "Awards", "F2").setCellValue("300.00")));

        assertThat(Sender.delivery(manifest, "fixed.xlsx").has("corrects")).isTrue();
    }

    @Test
    void oldLockedWorkbookComesBackLockedWithTheSamePassword() {
        var sender = Sender.ofLocked(folder, PASSWORD);
        var plain = sender.workbook("plain.xlsx", Sender.HEADING, Sender.ADA, SOON);

        var back = sender.returned(sender.send(Packed.old(plain, folder.resolve("sent.xls"), PASSWORD)), "sent.xls");

        assertThatThrownBy(() -> Packed.open(back, "", book -> book)).isInstanceOf(EncryptedDocumentException.class);
        assertThat(Packed.<Boolean>open(back, PASSWORD, book -> isMarked(book, "Awards", "F3")))
                .isTrue();
        assertCorrects(sender, fixed(back, "fixed.xls", PASSWORD));
    }

    @Test
    void lockedWorkbookWhosePasswordIsGoneComesBackAsAListWithoutWhatStandsInIt() throws IOException {
        var sender = Sender.ofLocked(folder, PASSWORD);
        var plain = sender.workbook("plain.xlsx", Sender.HEADING, Sender.ADA, SOON);
        sender.send(Packed.locked(plain, folder.resolve("sent.xlsx"), PASSWORD));
        Files.delete(sender.data().resolve("secrets/awards"));

        var said = sender.braid("returns", "--out", folder.resolve("out").toString());

        var list =
                folder.resolve("out").resolve(said.json().at("/returns/0/path").asText());
        Sender.open(list, book -> {
            assertThat(Sender.seen(book, "Fix list"))
                    .contains("Your workbook is locked, and its password is not known here. This list names each cell:"
                            + " correct your own file.")
                    .anyMatch(row -> row.startsWith("Awards | row 3 | Weekly | INVALID_AMOUNT | rejected |  | "));
            assertThat(Sender.seen(book, "Fix list").toString()).doesNotContain("soon");
            return book;
        });
    }

    @Test
    void workbookInAZipComesBackOutOfIt() {
        var sender = Sender.ofSnapshots(folder);
        var plain = sender.workbook("plain.xlsx", Sender.HEADING, Sender.ADA, SOON);

        var back = sender.returned(sender.send(Packed.zipped(plain, folder.resolve("sent.zip"))), "sent.zip");

        assertThat(back.getFileName().toString()).endsWith(".xlsx");
        assertThat(Sender.<Boolean>open(back, book -> isMarked(book, "Awards", "F3")))
                .isTrue();
        assertCorrects(sender, Packed.zipped(fixed(back, "fixed.xlsx", ""), folder.resolve("fixed.zip")));
    }

    @Test
    void csvInAGzipFileComesBackAsAnyCsv() {
        var sender = new Sender(folder, "snapshot", "row", "csv");
        var plain = sender.text("plain.csv", Sender.HEADING, Sender.ADA, SOON);

        var back = sender.returned(sender.send(Packed.gzipped(plain, folder.resolve("sent.csv.gz"))), "sent.csv.gz");

        Sender.open(back, book -> {
            assertThat(isMarked(book, "Rows", "F3")).isTrue();
            assertThat(Sender.seen(book, "Rows").get(1)).startsWith("A1 | Example | Ada");
            return book;
        });
    }

    @Test
    void openDocumentThatCannotBeWrittenAnewComesBackAsAWorkbookOfTheSameCells() {
        var sender = new Sender(folder, "snapshot", "row", "ods");
        var sent = Packed.ods(
                folder.resolve("sent.ods"), "Awards", "Our awards", Sender.HEADING, Sender.ADA + "note|2", SOON);
        // More than is taken as one workbook, in a part that no reader needs.
        Packed.with(sent, "Pictures/large.png", new byte[33 << 20]);

        var back = sender.returned(sender.send(sent), "sent.ods");

        assertThat(back.getFileName().toString()).endsWith(".xlsx");
        Sender.open(back, book -> {
            assertThat(Sender.seen(book, "Awards").get(0)).isEqualTo("Our awards");
            assertThat(isMarked(book, "Awards", "F4")).isTrue();
            assertThat(book.getSheet("Awards").getMergedRegions()).containsExactly(CellRangeAddress.valueOf("H3:H4"));
            return book;
        });
        assertCorrects(
                sender,
                Packed.changed(
                        back,
                        folder.resolve("fixed.xlsx"),
                        "",
                        book -> cell(book, "Awards", "F4").setCellValue("300.00")));
    }

    @Test
    void rowWithSeveralFaultsHasEachMarkedInItsCell() {
        var sender = Sender.ofSnapshots(folder);
        var row = "C1,Draft,Cas,some day,Care,,some day,";

        var back = sender.returned(
                sender.send(sender.workbook(
                        "sent.xlsx",
                        book -> Packed.comment(book.getSheetAt(0), "G2", "mine"),
                        Sender.HEADING,
                        Sender.ADA.replace("100.00", "soon"),
                        row)),
                "sent.xlsx");

        Sender.open(back, book -> {
            assertThat(Packed.comments(book.getSheet("Awards")))
                    .containsExactly(
                            "A3 NO_IDENTITY",
                            "D3 INVALID_DATE",
                            "F2 INVALID_AMOUNT",
                            "F3 MISSING_VALUE",
                            "G2 mine",
                            "G3 INVALID_DATE");
            assertThat(Sender.seen(book, "Fix list").stream().filter(line -> line.startsWith("Awards | ")))
                    .hasSize(5);
            return book;
        });
    }

    @Test
    void rowOfTheSecondTableOnASheetIsMarkedInItsOwnColumn() throws IOException {
        var sender = Sender.ofSnapshots(folder);
        var mapping = folder.resolve("mappings/awards/mapping.yaml");
        Files.writeString(mapping, stacked(Files.readString(mapping)));
        var sent = sender.workbook(
                "sent.xlsx",
                Sender.HEADING,
                Sender.ADA,
                "Travel",
                "Case,Born,Trip cost,Surname,Forename,Kind,From",
                "T1,04/07/1961,10.00,Example,Ada,Travel,01/04/2026",
                "T2,06/09/1983,soon,Draft,Cas,Travel,01/04/2026");

        var back = sender.returned(sender.send(sent), "sent.xlsx");

        Sender.open(back, book -> {
            assertThat(Packed.comments(book.getSheet("Awards"))).containsExactly("C6 INVALID_AMOUNT");
            assertThat(Sender.seen(book, "Fix list").stream().filter(line -> line.startsWith("Awards | ")))
                    .allMatch(line -> line.startsWith("Awards | C6 | Trip cost | INVALID_AMOUNT | rejected | soon | "))
                    .hasSize(1);
            return book;
        });
        var manifest = sender.send(Packed.changed(
                back,
                folder.resolve("fixed.xlsx"),
                "",
                book -> cell(book, "Awards", "C6").setCellValue("20.00")));
        assertThat(Sender.rows(manifest, "fixed.xlsx"))
                .isEqualTo(Map.of("in", 4L, "applied", 1L, "unchanged", 2L, "notData", 1L));
    }

    /** The mapping of a file with two tables under each other. */
    private static String stacked(String plain) {
        var columns = "Surname, Forename, Born, Kind, From";
        var tables =
                "  tables:\n    Care: { required: [Ref, Weekly, %s] }\n    Travel: { required: [Case, Trip cost, %s] }";
        return plain.replaceFirst("(?m)^  required: .*$", tables.formatted(columns, columns))
                .replace(
                        "{ column: Ref, required: true }",
                        "{ any: [{ column: Ref }, { column: Case }], required: true }")
                .replace(
                        "{ column: Weekly, required: true }",
                        "{ any: [{ column: Weekly }, { column: Trip cost }], required: true }")
                .replace("exampleRow: {", "exampleRow: { \"#table\": Care,");
    }

    @Test
    void areasAndInputRulesOfBillionsOfCellsAreNoTrouble() {
        var sender = Sender.ofSnapshots(folder);
        var sent = sender.workbook(
                "sent.xlsx",
                book -> {
                    var sheet = book.getSheetAt(0);
                    sheet.addMergedRegion(CellRangeAddress.valueOf("F3:F4"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A9:ZZ1048576"));
                    var rule = sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"x"});
                    sheet.addValidationData(sheet.getDataValidationHelper()
                            .createValidation(rule, new CellRangeAddressList(0, 1_048_575, 0, 16_383)));
                },
                Sender.HEADING,
                Sender.ADA,
                SOON,
                "D1,Note,Dee,07/10/1994,Care,,01/04/2026,");

        var back = sender.returned(sender.send(sent), "sent.xlsx");

        Sender.open(back, book -> {
            assertThat(Packed.comments(book.getSheet("Awards"))).containsExactly("F3 INVALID_AMOUNT");
            assertThat(cell(book, "Awards", "F3").getCellComment().getString().getString())
                    .contains("MISSING_VALUE: ");
            assertThat(book.getSheet("Awards").getDataValidations()).hasSize(1);
            return book;
        });
    }

    @Test
    void lastColumnOfAnOldWorkbookHasItsCommentToo() {
        var sender = new Sender(folder, "snapshot", "row", "xls");
        var commas = ",".repeat(248);
        var plain = sender.workbook("plain.xlsx", commas + Sender.HEADING, commas + SOON + "x");

        var back = sender.returned(sender.send(Packed.old(plain, folder.resolve("sent.xls"), "")), "sent.xls");

        Packed.open(back, "", book -> {
            assertThat(Packed.comments(book.getSheet("Awards"))).containsExactly("IT2 INVALID_AMOUNT");
            return book;
        });
    }

    @Test
    void returnOfALockedWorkbookIsInNoOtherFileInTheClear() throws IOException {
        var sender = Sender.ofLocked(folder, PASSWORD);
        var plain = sender.workbook("plain.xlsx", Sender.HEADING, Sender.ADA, SOON);
        sender.send(Packed.locked(plain, folder.resolve("sent.xlsx"), PASSWORD));

        try (var files = Files.walk(sender.data().resolve("returns"))) {
            assertThat(files.filter(Files::isRegularFile).map(ReturnedFormatsTest::start))
                    .isEqualTo(List.of("\u00D0\u00CF"));
        }
    }

    private static String start(Path file) {
        try {
            return new String(Files.readAllBytes(file), 0, 2, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
