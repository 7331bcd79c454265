package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ODS goes back to its sender as their own, with what could not be used marked in it. */
class ReturnedOdsTest {
    private static final String ROSE = "#ff99cc";

    @TempDir
    Path folder;

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String cells(String texts) {
        var row = new StringBuilder();
        for (var text : texts.split(",", -1)) {
            row.append(text.isEmpty() ? "<table:table-cell/>" : text(text));
        }
        return row.toString();
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>".formatted(text);
    }

    private static String money(String amount) {
        return "<table:table-cell table:style-name=\"ce1\" office:value-type=\"currency\" office:value=\"%s\"><text:p>£%s"
                        .formatted(amount, amount)
                + "</text:p></table:table-cell>";
    }

    /** A sheet with a title, formats, formulas, rows that stand for several, and one that is hidden. */
    private static String awards(String... rows) {
        return "<table:table table:name=\"Awards\" table:style-name=\"ta1\">"
                + "<table:table-column table:style-name=\"co1\" table:number-columns-repeated=\"5\""
                + " table:default-cell-style-name=\"Default\"/>"
                + "<table:table-column table:style-name=\"co1\" table:default-cell-style-name=\"ce1\"/>"
                + "<table:table-column table:number-columns-repeated=\"1018\" table:default-cell-style-name=\"Default\"/>"
                + row(cells(Sender.HEADING))
                + String.join("", rows)
                + "<table:table-row table:number-rows-repeated=\"1048570\">"
                + "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row></table:table>"
                + "<table:table table:name=\"Notes\" table:style-name=\"ta2\">" + row(text("kept")) + "</table:table>";
    }

    private static final String ADA = row(
            cells("A1,Example,Ada,04/07/1961,Care"),
            money("100.00"),
            cells("01/04/2026"),
            "<table:table-cell table:formula=\"of:=[.F2]*52\" office:value-type=\"float\" office:value=\"5200\">"
                    + "<text:p>5200</text:p></table:table-cell>");
    private static final String SOON = row(
            cells("C1,Draft,Cas,06/09/1983,Care"),
            "<table:table-cell office:value-type=\"string\"><text:p>soon</text:p></table:table-cell>",
            cells("01/04/2026"));

    private static Sender sender(Path folder) {
        return new Sender(folder, "snapshot", "row", "ods");
    }

    private Path sent(Sender sender, String... rows) {
        return sender.returned(sender.send(Ods.write(folder.resolve("sent.ods"), awards(rows))), "sent.ods");
    }

    @Test
    void comesBackAsTheSendersOwnWithItsFormatsAndFormulas() throws IOException {
        var back = sent(sender(folder), ADA, SOON);
        var ods = Ods.open(back);

        assertThat(back.getFileName().toString()).endsWith(".ods");
        assertThat(Ods.isKnownByItsFirstBytes(back)).isTrue();
        assertThat(ods.sheets()).containsExactly("Awards", "Notes", "Fix list");
        assertThat(ods.said("Awards", "H2", "formula")).isEqualTo("of:=[.F2]*52");
        assertThat(ods.look("Awards", "F2", "data-style-name")).isEqualTo("N104");
        assertThat(ods.look("Awards", "F2", "background-color")).isEmpty();
        assertThat(ods.text("content.xml")).contains("<table:named-range table:name=\"all\"");
        assertThat(ods.text("Basic/Standard/Module1.xml")).contains("not even opened");
        assertThat(ods.text("meta.xml")).contains("<dc:title>Awards &amp; more</dc:title>");
    }

    @Test
    void badCellIsColouredAndSaysWhatToDo() {
        var ods = Ods.open(sent(sender(folder), ADA, SOON));

        assertThat(ods.shown("Awards", "F3")).isEqualTo("soon");
        assertThat(ods.look("Awards", "F3", "background-color")).isEqualTo(ROSE);
        assertThat(ods.look("Awards", "F3", "data-style-name")).isEqualTo("N104");
        assertThat(ods.look("Awards", "F3", "border")).isEqualTo("0.06pt solid #000000");
        assertThat(ods.comment("Awards", "F3")).startsWith("INVALID_AMOUNT: ");
        assertThat(ods.look("Awards", "E3", "background-color")).isEmpty();
    }

    @Test
    void listLeadsToTheCellAndIsWhereTheFileOpens() {
        var ods = Ods.open(sent(sender(folder), ADA, SOON));

        assertThat(ods.shown("Fix list", "A1")).isEqualTo("What to correct in sent.ods");
        assertThat(ods.shown("Fix list", "B4")).isEqualTo("1");
        assertThat(List.of(
                        ods.shown("Fix list", "A7"),
                        ods.shown("Fix list", "B7"),
                        ods.shown("Fix list", "D7"),
                        ods.shown("Fix list", "F7")))
                .containsExactly("Awards", "F3", "INVALID_AMOUNT", "soon");
        assertThat(ods.text("content.xml")).contains("=\"#'Awards'.F3\"");
        assertThat(ods.text("settings.xml"))
                .contains("\"ActiveTable\" config:type=\"string\">Fix list<")
                .contains("<config:config-item config:name=\"VerticalSplitPosition\" config:type=\"int\">6<");
        assertThat(ods.text("content.xml"))
                .contains(
                        "table:target-range-address=\"'Fix list'.A6:'Fix list'.H7\" table:display-filter-buttons=\"true\"");
    }

    @Test
    void correctedReturnIsKnownByItsMark() {
        var sender = sender(folder);
        var back = sent(sender, ADA, SOON);

        var fixed = Ods.open(back)
                .changed("content.xml", text -> text.replace("<text:p>soon</text:p>", "<text:p>300.00</text:p>"))
                .save(folder.resolve("fixed.ods"));
        var manifest = sender.send(fixed);

        assertThat(Sender.delivery(manifest, "fixed.ods").has("corrects")).isTrue();
        assertThat(Sender.rows(manifest, "fixed.ods")).isEqualTo(Map.of("in", 2L, "applied", 1L, "unchanged", 1L));
        assertThat(sender.inForce()).containsExactly("A1 100.00", "C1 300.00");
    }

    @Test
    void correctedReturnIsKnownByWhatItSaysWhereTheMarkIsLost() {
        var sender = sender(folder);
        sent(sender, ADA, SOON);

        var manifest = sender.send(Ods.write(folder.resolve("fixed.ods"), awards(ADA, SOON.replace("soon", "300.00"))));

        assertThat(Sender.delivery(manifest, "fixed.ods").has("corrects")).isTrue();
    }

    @Test
    void secondReturnTakesBackWhatTheFirstSaid() {
        var sender = sender(folder);
        var mine = "<office:annotation><dc:creator>Me</dc:creator><text:p>mine</text:p></office:annotation>";
        var noted = row(
                cells("D1,Note,Dee,07/10/1994,Care"),
                "<table:table-cell office:value-type=\"string\">" + mine + "<text:p>later</text:p></table:table-cell>",
                cells("01/04/2026"));
        var back = sent(sender, ADA, SOON, noted);
        var half = Ods.open(back)
                .changed("content.xml", text -> text.replace("<text:p>soon</text:p>", "<text:p>300.00</text:p>"))
                .save(folder.resolve("half.ods"));

        var again = Ods.open(sender.returned(sender.send(half), "half.ods"));

        assertThat(Ods.open(back).comment("Awards", "F4")).startsWith("mine||Braid: INVALID_AMOUNT: ");
        assertThat(again.sheets()).containsExactly("Awards", "Notes", "Fix list");
        assertThat(again.text("content.xml")).containsOnlyOnce("display-filter-buttons");
        assertThat(again.comment("Awards", "F3")).isEmpty();
        assertThat(again.look("Awards", "F3", "background-color")).isEmpty();
        assertThat(again.look("Awards", "F3", "border")).isEqualTo("0.06pt solid #000000");
        assertThat(again.comment("Awards", "F4"))
                .startsWith("mine||Braid: INVALID_AMOUNT: ")
                .containsOnlyOnce("Braid");
        assertThat(again.look("Awards", "F4", "background-color")).isEqualTo(ROSE);
    }

    @Test
    void oneOfSeveralRowsAndCellsThatStandForEachOtherIsMarkedAlone() {
        var twice = SOON.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"2\">");
        var blanks = "<table:table-row><table:table-cell table:number-columns-repeated=\"3\""
                + " office:value-type=\"string\"><text:p>X1</text:p></table:table-cell></table:table-row>";

        var ods = Ods.open(sent(sender(folder), ADA, twice, blanks));

        assertThat(ods.comment("Awards", "F3")).startsWith("INVALID_AMOUNT");
        assertThat(ods.comment("Awards", "F4")).startsWith("INVALID_AMOUNT");
        assertThat(ods.shown("Awards", "A5")).isEqualTo("X1");
        assertThat(ods.shown("Awards", "B5")).isEqualTo("X1");
        assertThat(ods.comment("Awards", "A5")).startsWith("UNKNOWN_ROW");
        assertThat(ods.comment("Awards", "B5")).isEmpty();
        assertThat(ods.said("Awards", "B5", "number-columns-repeated")).isEqualTo("2");
    }

    @Test
    void cellThatIsNotThereIsMarkedInTheFormatOfItsColumn() {
        var ods = Ods.open(sent(sender(folder), ADA, row(cells("C1,Draft,Cas,06/09/1983,Care"))));

        assertThat(ods.comment("Awards", "F3")).startsWith("MISSING_VALUE");
        assertThat(ods.look("Awards", "F3", "data-style-name")).isEqualTo("N104");
        assertThat(ods.look("Awards", "F3", "background-color")).isEqualTo(ROSE);
    }

    @Test
    void mergedCellsAreMarkedWhereTheyAreSeen() {
        var merged = SOON.replace(
                "<table:table-cell office:value-type=\"string\"><text:p>soon",
                "<table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\""
                        + " office:value-type=\"string\"><text:p>soon");
        var beneath = row(cells("D1,Note,Dee,07/10/1994,Care"), "<table:covered-table-cell/>", cells("01/04/2026"));

        var ods = Ods.open(sent(sender(folder), ADA, merged, beneath));

        assertThat(ods.comment("Awards", "F3")).contains("INVALID_AMOUNT: ").contains("|MISSING_VALUE: ");
        assertThat(ods.comment("Awards", "F4")).isEmpty();
    }

    @Test
    void cellsOfAProtectedSheetThatAreToBeCorrectedAreUnlocked() {
        var sheets =
                awards(ADA, SOON).replace("table:name=\"Awards\"", "table:name=\"Awards\" table:protected=\"true\"");
        var sender = sender(folder);

        var back = sender.returned(sender.send(Ods.write(folder.resolve("sent.ods"), sheets)), "sent.ods");

        assertThat(Ods.open(back).look("Awards", "F3", "cell-protect")).isEqualTo("none");
    }

    @Test
    void textThatLooksLikeAFormulaOrAnElementStaysAText() {
        var ods = Ods.open(sent(sender(folder), ADA, SOON.replace("soon", "=1+1 &lt;b&gt; &amp;  x")));

        assertThat(ods.shown("Fix list", "F7")).startsWith("=1+1 <b> &");
        assertThat(ods.said("Fix list", "F7", "value-type")).isEqualTo("string");
        assertThat(ods.said("Fix list", "F7", "formula")).isEmpty();
        assertThat(ods.shown("Awards", "F3")).startsWith("=1+1 <b> &");
    }

    @Test
    void fileThatCallsItsElementsOtherwiseAndSaysNothingOfItselfIsMarkedToo() {
        var sender = sender(folder);
        var plain = Packed.ods(
                folder.resolve("sent.ods"),
                "Awards",
                Sender.HEADING,
                Sender.ADA,
                "C1,Draft,Cas,06/09/1983,Care,soon,x,");

        var back = sender.returned(sender.send(plain), "sent.ods");

        var ods = Ods.open(back);
        assertThat(ods.comment("Awards", "F3")).startsWith("INVALID_AMOUNT");
        assertThat(ods.look("Awards", "F3", "background-color")).isEqualTo(ROSE);
        assertThat(ods.text("meta.xml")).contains("BraidReturn");
    }

    @Test
    void odsInAZipComesBackOutOfIt() {
        var sender = sender(folder);
        var plain = Ods.write(folder.resolve("plain.ods"), awards(ADA, SOON));

        var back = sender.returned(sender.send(Packed.zipped(plain, folder.resolve("sent.zip"))), "sent.zip");

        assertThat(Ods.open(back).comment("Awards", "F3")).startsWith("INVALID_AMOUNT");
    }

    @Test
    void sendersOwnFixListStays() {
        var own = awards(ADA, SOON) + "<table:table table:name=\"Fix list\">" + row(text("mine")) + "</table:table>";
        var sender = sender(folder);

        var back = sender.returned(sender.send(Ods.write(folder.resolve("sent.ods"), own)), "sent.ods");

        assertThat(Ods.open(back).sheets()).containsExactly("Awards", "Notes", "Fix list", "Fix list (Braid)");
        assertThat(Ods.open(back).shown("Fix list", "A1")).isEqualTo("mine");
    }

    @Test
    void sameDeliveryGivesTheSameBytes() throws IOException {
        var sender = sender(folder);
        var back = sent(sender, ADA, SOON);
        var before = Files.readAllBytes(back);

        var said = sender.braid("returns", "--out", folder.resolve("out").toString());

        assertThat(Files.readAllBytes(folder.resolve("out")
                        .resolve(said.json().at("/returns/0/path").asText())))
                .isEqualTo(before);
    }
}
