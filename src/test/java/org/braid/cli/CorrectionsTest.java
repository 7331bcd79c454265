package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A return that comes back corrected takes the place of exactly what it corrects. */
class CorrectionsTest {
    private static final String SOON = "C1,Draft,Cas,06/09/1983,Care,soon,01/04/2026,";
    private static final String SURE = SOON.replace("soon", "300.00");

    @TempDir
    Path folder;

    private static void correct(XSSFWorkbook book) {
        var sheet = book.getSheet("Awards");
        sheet.getRow(1).getCell(5).setCellValue(150.00);
        sheet.removeRow(sheet.getRow(2));
        sheet.getRow(3).getCell(5).setCellValue(300.00);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upsert", "append", "snapshot"})
    void changedRowsReplaceAndMissingRowsEndWhateverTheSemantics(String semantics) {
        var sender = new Sender(folder, semantics, "row", "table");
        sender.send(sender.text(
                "before.csv", Sender.HEADING, Sender.ADA.replace("A1", "Z9").replace("Example", "Other")));
        var sent = sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, Sender.BEN, SOON);
        var book = sender.returned(sender.send(sent), "sent.xlsx");

        var manifest = sender.send(sender.changed(book, "fixed.xlsx", CorrectionsTest::correct));

        assertThat(Sender.rows(manifest, "fixed.xlsx")).isEqualTo(Map.of("in", 2L, "applied", 2L));
        assertThat(sender.inForce())
                .isEqualTo(
                        semantics.equals("snapshot")
                                ? List.of("A1 150.00", "C1 300.00")
                                : List.of("A1 150.00", "C1 300.00", "Z9 100.00"));
    }

    @Test
    void whatALaterDeliverySaidStays() {
        var sender = new Sender(folder, "upsert", "row", "table");
        var sent = sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, Sender.BEN, SOON);
        var book = sender.returned(sender.send(sent), "sent.xlsx");
        sender.send(sender.text("later.csv", Sender.HEADING, Sender.BEN.replace("200.00", "222.00"), Sender.ADA));

        var manifest = sender.send(sender.changed(
                book,
                "fixed.xlsx",
                back -> back.getSheet("Awards").getRow(3).getCell(5).setCellValue(300.00)));

        assertThat(Sender.rows(manifest, "fixed.xlsx"))
                .isEqualTo(Map.of("in", 3L, "applied", 1L, "unchanged", 1L, "superseded", 1L));
        assertThat(sender.inForce()).containsExactly("A1 100.00", "B1 222.00", "C1 300.00");
    }

    @Test
    void markThatWasLostInACsvIsMadeUpForByWhatItSays() {
        var sender = new Sender(folder, "append", "row", "xlsx");
        var sent = sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, Sender.BEN, SOON);
        sender.send(sent);

        var manifest = sender.send(sender.text("saved.csv", Sender.HEADING, Sender.ADA, Sender.BEN, SURE));

        assertThat(Sender.delivery(manifest, "saved.csv").has("corrects")).isTrue();
        assertThat(Sender.rows(manifest, "saved.csv")).isEqualTo(Map.of("in", 3L, "applied", 1L, "unchanged", 2L));
        assertThat(sender.braid("returns").json().at("/returns")).isEmpty();
    }

    @Test
    void fileThatSaysOtherThingsIsNoCorrection() {
        var sender = new Sender(folder, "upsert", "row", "table");
        sender.send(sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, Sender.BEN, SOON));

        var more = sender.send(
                sender.text("more.csv", Sender.HEADING, Sender.ADA, Sender.BEN, SURE, SURE.replace("C1", "C2")));
        var less = sender.send(sender.text("less.csv", Sender.HEADING, Sender.ADA, SURE.replace("300", "310")));

        assertThat(Sender.delivery(more, "more.csv").has("corrects")).isFalse();
        assertThat(Sender.delivery(less, "less.csv").has("corrects")).isFalse();
        assertThat(sender.inForce()).containsExactly("A1 100.00", "B1 200.00", "C1 310.00", "C2 300.00");
    }

    @Test
    void secondCorrectionOfTheSameDeliveryIsReadLikeAnyOther() {
        var sender = new Sender(folder, "snapshot", "row", "csv");
        var book = sender.returned(sender.send(sender.text("sent.csv", Sender.HEADING, Sender.ADA, SOON)), "sent.csv");
        sender.send(fixed(sender, book, "first.xlsx", "300.00"));

        var manifest = sender.send(fixed(sender, book, "second.xlsx", "301.00"));

        assertThat(Sender.delivery(manifest, "second.xlsx").at("/findings").has("CORRECTED_BEFORE"))
                .isTrue();
        assertThat(Sender.rows(manifest, "second.xlsx")).isEqualTo(Map.of("in", 2L, "applied", 1L, "unchanged", 1L));
        assertThat(sender.inForce()).containsExactly("A1 100.00", "C1 301.00");
    }

    private static Path fixed(Sender sender, Path book, String name, String amount) {
        return sender.changed(
                book, name, back -> back.getSheet("Rows").getRow(2).getCell(5).setCellValue(amount));
    }

    @Test
    void marksOfAnotherFeedAndOfUnknownDeliveriesAreFindings() {
        var sender = Sender.ofSnapshots(folder);
        var other = marked(sender, "other.xlsx", "housing " + "0".repeat(64) + " Fix list");
        var unknown = marked(sender, "unknown.xlsx", "awards " + "0".repeat(64) + " Fix list");
        var no = marked(sender, "no.xlsx", "what is this");

        var manifest = sender.send(other, unknown, no);

        assertThat(Sender.delivery(manifest, "other.xlsx").at("/findings").has("CORRECTS_OTHER_FEED"))
                .isTrue();
        assertThat(Sender.delivery(manifest, "unknown.xlsx").at("/findings").has("CORRECTS_UNKNOWN"))
                .isTrue();
        assertThat(Sender.delivery(manifest, "no.xlsx").at("/findings")).isEmpty();
        assertThat(manifest.at("/published").asBoolean()).isTrue();
    }

    private static Path marked(Sender sender, String name, String mark) {
        return sender.workbook(
                name,
                book -> book.getProperties().getCustomProperties().addProperty("BraidReturn", mark),
                Sender.HEADING,
                Sender.ADA,
                name.length() + "," + Sender.BEN.substring(3));
    }

    @Test
    void personsRowsWaitTogetherUntilTheLastIsRight() {
        var sender = new Sender(folder, "snapshot", "person", "xlsx");
        var travel = Sender.ADA.replace("A1", "A2").replace("Care,100.00", "Travel,soon");
        var sent = sender.workbook("sent.xlsx", Sender.HEADING, Sender.ADA, travel, Sender.BEN);
        var first = sender.send(sent);

        var manifest = sender.send(sender.changed(
                sender.returned(first, "sent.xlsx"),
                "fixed.xlsx",
                back -> back.getSheet("Awards").getRow(2).getCell(5).setCellValue(10.00)));

        assertThat(Sender.rows(first, "sent.xlsx"))
                .isEqualTo(Map.of("in", 3L, "applied", 1L, "quarantined", 1L, "rejected", 1L));
        assertThat(Sender.rows(manifest, "fixed.xlsx")).isEqualTo(Map.of("in", 3L, "applied", 2L, "unchanged", 1L));
        assertThat(sender.inForce()).containsExactly("A1 100.00", "A2 10.00", "B1 200.00");
    }
}
