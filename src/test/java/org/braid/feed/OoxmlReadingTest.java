package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that no copy of Excel wrote: strict ones, and such as leave out, repeat and disorder what they may, or may not. */
class OoxmlReadingTest {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String HEADING =
            "<row r='1'>" + text("A1", "Person ID") + text("B1", "Weekly") + text("C1", "Start") + "</row>";

    @TempDir
    Path folder;

    private static String text(String cell, String text) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(cell, text);
    }

    private static Finding broken(long row, String what) {
        return new Finding(FindingCode.BROKEN_LINE, new SourceRef("in.xlsx", "Awards", row, ""), "", what);
    }

    /** @param sheet what stands inside its element */
    private Path workbook(String sheet) {
        return workbook(sheet, "<sst/>", "<styleSheet/>");
    }

    private Path workbook(String sheet, String texts, String styles) {
        var main = " xmlns='%sspreadsheetml/main' xmlns:r='%sofficeDocument/relationships'".formatted(STRICT, STRICT)
                + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        parts.put("_rels/.rels", relations(Map.of("rId1", "officeDocument xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(Map.of(
                        "rId1", "worksheet worksheets/sheet1.xml",
                        "rId2", "sharedStrings sharedStrings.xml",
                        "rId3", "styles styles.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook%s conformance='strict'><mc:AlternateContent><mc:Choice Requires='x15'><x15ac:absPath"
                                .formatted(main)
                        + " xmlns:x15ac='urn:x' url='C:\\secret'/></mc:Choice></mc:AlternateContent>"
                        + "<sheets><sheet name='Awards' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet" + main + ">" + sheet + "</worksheet>");
        parts.put("xl/sharedStrings.xml", texts.replaceFirst("<sst", "<sst" + main));
        parts.put("xl/styles.xml", styles.replaceFirst("<styleSheet", "<styleSheet" + main));
        return Seen.write(folder.resolve("in.xlsx"), Workbooks.zip(parts));
    }

    private static String relations(Map<String, String> kinds) {
        var text = new StringBuilder("<Relationships xmlns='%s'>".formatted(PACKAGE));
        kinds.forEach((id, what) -> {
            var words = what.split(" ", 2);
            text.append("<Relationship Id='%s' Type='%sofficeDocument/relationships/%s' Target='%s'/>"
                    .formatted(id, STRICT, words[0], words[1]));
        });
        return text.append("</Relationships>").toString();
    }

    private List<List<String>> rows(String rows) {
        return Seen.in(workbook("<sheetData>" + HEADING + rows + "</sheetData>"), Workbooks.AWARDS)
                .texts();
    }

    @Test
    void readsAStrictWorkbookWhole() {
        var file = workbook(
                "<dimension ref='A1'/><sheetData>" + HEADING
                        + "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2'><v>12.5</v></c>"
                        + "<c r='C2' t='d' s='1'><v>2026-04-01T00:00:00.000Z</v></c></row>"
                        + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3'><v>1</v></c>"
                        + "<c r='C3' s='1'><v>46113</v></c></row></sheetData>",
                "<sst count='2'><si><r><rPr><b/></rPr><t>P</t></r><r><t xml:space='preserve'>1</t></r></si>"
                        + "<si><t>P2</t><rPh sb='0' eb='1'><t>how it sounds</t></rPh><phoneticPr/></si></sst>",
                "<styleSheet><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");

        assertThat(RowReader.sniff(file)).contains(ReadSpec.Format.XLSX);
        assertThat(Seen.in(file, Workbooks.AWARDS).texts())
                .containsExactly(List.of("P1", "12.5", "2026-04-01"), List.of("P2", "1", "2026-04-01"));
    }

    @Test
    void cellStandsWhereItSaysAndElseBehindTheOneBefore() {
        assertThat(rows("<row r='3'><c r='C3' t='str'><v>z</v></c><c r='A3' t='str'><v>x</v></c></row>"
                        + "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c><c t='str'><v>c</v></c></row>"))
                .containsExactly(List.of("x", "", "z"), List.of("a", "b", "c"));
    }

    @Test
    void rowStandsWhereItSaysAndElseBelowTheOneBefore() {
        var row = "<row%s><c t='str'><v>%s</v></c></row>";
        var seen = Seen.in(
                workbook("<sheetData>" + HEADING
                        + row.formatted(" r='7'", "x")
                        + row.formatted("", "y")
                        + row.formatted(" r='3'", "z")
                        + "</sheetData>"),
                Workbooks.AWARDS);

        assertThat(seen.numbers()).containsExactly(7L, 8L, 3L);
        assertThat(seen.texts()).extracting(texts -> texts.get(0)).containsExactly("x", "y", "z");
    }

    @Test
    void rowOrCellThatStandsTwiceCostsItsRowOnly() {
        var seen = Seen.in(
                workbook("<sheetData>" + HEADING
                        + "<row r='2'>" + text("A2", "P1") + text("B2", "1") + text("B2", "9") + "</row>"
                        + "<row r='3'>" + text("A3", "P2") + text("B3", "2") + "</row>"
                        + "<row r='3'>" + text("A3", "P3") + text("B3", "3") + "</row></sheetData>"),
                Workbooks.AWARDS);

        assertThat(seen.texts()).containsExactly(List.of("P2", "2", ""));
        assertThat(seen.broken)
                .containsExactly(broken(2, "the cell B2 stands twice"), broken(3, "the row stands twice"));
    }

    @Test
    void headingWithACellTwiceSetsTheFileAside() {
        var file = workbook("<sheetData><row r='1'>" + text("A1", "Person ID") + text("B1", "Weekly")
                + text("B1", "Start") + "</row></sheetData>");

        assertThat(Seen.refusal(file, Workbooks.AWARDS))
                .isEqualTo(new Finding(
                        FindingCode.UNREADABLE,
                        new SourceRef("in.xlsx", "Awards", 1, ""),
                        "",
                        "the cell B1 stands twice"));
    }

    @Test
    void inputRulesForEveryCellThereCanBeAreNotRead() {
        var file = workbook("<dimension ref='A1:XFD1048576'/><cols><col min='1' max='16384' width='9'/></cols>"
                + "<sheetData>" + HEADING + "<row r='2'>" + text("A2", "P1") + "</row></sheetData>"
                + "<mergeCells><mergeCell ref='A5:XFD1048576'/></mergeCells>"
                + "<dataValidations count='1'><dataValidation type='list' sqref='A1:XFD1048576'/></dataValidations>"
                + "<mc:AlternateContent><mc:Choice Requires='x14'><controls/></mc:Choice></mc:AlternateContent>");

        assertThat(Seen.in(file, Workbooks.AWARDS).texts()).containsExactly(List.of("P1", "", ""));
    }

    @Test
    void inlineTextIsReadInItsRunsAndNotHowItSounds() {
        assertThat(rows("<row r='2'><c r='A2' t='inlineStr'><is><r><rPr><i/></rPr><t>Ex</t></r><r><t>ample</t></r>"
                        + "<rPh sb='0' eb='2'><t>zzz</t></rPh></is></c></row>"))
                .containsExactly(List.of("Example", "", ""));
    }

    @Test
    void formulaShowsWhatItCameToWhenTheFileWasSaved() {
        assertThat(rows("<row r='2'><c r='A2' t='str'><f>\"P\"&amp;1</f><v>P1</v></c><c r='B2'><f>5*5</f><v>25</v></c>"
                        + "<c r='C2' t='str'><f>\"\"</f><v></v></c></row>"))
                .containsExactly(List.of("P1", "25", ""));
        assertThat(rows("<row r='2'>" + text("A2", "P1") + "<c r='B2' t='e'><f>NA()</f><v>#N/A</v></c></row>"))
                .containsExactly(List.of("P1", "#N/A", ""));
    }

    @Test
    void formulaThatNobodyComputedIsAnErrorAndNotBlank() {
        assertThat(rows("<row r='2'>" + text("A2", "P1")
                        + "<c r='B2'><f>5*5</f></c><c r='C2'><f>TODAY()</f></c></row>"))
                .containsExactly(List.of("P1", "#FORMULA!", "#FORMULA!"));
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.5",
        "12.50, 12.5",
        "0.5, 0.5",
        ".5, 0.5",
        "5., 5",
        "00.5, 0.5",
        "007, 7",
        "0, 0",
        "0.0, 0",
        "-3.25, -3.25",
        "1E3, 1000",
        "' 1200 ', 1200",
        "9000000000000.5, 9000000000000.5",
        "0.30000000000000004, 0.3",
        "123456789012345678, 123456789012346000",
    })
    void numberIsWrittenWithTheFiguresThatCount(String stored, String read) {
        assertThat(rows("<row r='2'>" + text("A2", "P1") + "<c r='B2'><v>" + stored + "</v></c></row>"))
                .containsExactly(List.of("P1", read, ""));
    }

    @Test
    void oneNumberIsWhatEachCellShowsItAs() {
        var row = "<row r='%d'><c r='A%1$d' s='1'><v>46113.5</v></c><c r='B%1$d'><v>46113.5</v></c>"
                + "<c r='C%1$d' s='2'><v>46113.5</v></c></row>";
        var file = workbook(
                "<sheetData>" + HEADING + row.formatted(2) + row.formatted(3) + "</sheetData>",
                "<sst/>",
                "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='46'/></cellXfs></styleSheet>");
        var shown = List.of("2026-04-01T12:00", "46113.5", "1106724:00");

        assertThat(Seen.in(file, Workbooks.AWARDS).texts()).containsExactly(shown, shown);
    }

    private Path sharing(String number) {
        return workbook(
                "<sheetData>" + HEADING + "<row r='2'><c t='s' r='A2'><v>" + number + "</v></c></row></sheetData>",
                "<sst><si><t>P0</t></si><si><t>P1</t></si></sst>",
                "<styleSheet/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01", " 1\n", "<!-- first -->1", "0<!-- then -->1", "<![CDATA[1]]>", "1<x>0</x>"})
    void sharedTextIsFoundByItsNumber(String number) {
        assertThat(Seen.in(sharing(number), Workbooks.AWARDS).texts()).containsExactly(List.of("P1", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2", "-1", "1.0", "x", "0 1", "4294967297", "18446744073709551617"})
    void sharedTextThatIsNotThereSetsTheFileAside(String number) {
        var refusal = Seen.refusal(sharing(number), Workbooks.AWARDS);

        assertThat(refusal.code()).isEqualTo(FindingCode.UNREADABLE);
        assertThat(refusal.place().row()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r=''", "r='7'", "s=''", "s='x'", "s='-1'", "r='XFE2'"})
    void cellThatSaysWhatNoCellCanSetsTheFileAside(String said) {
        var file = workbook("<sheetData>" + HEADING + "<row r='2'><c " + said + "><v>1</v></c></row></sheetData>");

        assertThat(Seen.refusal(file, Workbooks.AWARDS).code()).isEqualTo(FindingCode.UNREADABLE);
    }
}
