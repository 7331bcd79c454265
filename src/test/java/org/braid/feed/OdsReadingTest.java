package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.feed.Workbooks.AWARDS;
import static org.braid.feed.Workbooks.cell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsReadingTest {
    private static final String HEADING = row(cell("Person ID") + cell("Weekly") + cell("Start"));

    @TempDir
    Path folder;

    @Test
    void readsASpreadsheet() {
        var file = file(Workbooks.ods(table("Awards", HEADING + row(cell("P1") + cell("1")))));

        var seen = Seen.in(file, AWARDS);

        assertThat(RowReader.sniff(file)).contains(Format.ODS);
        assertThat(seen.cells).containsExactly("A", "B", "C");
        assertThat(seen.rows)
                .containsExactly(new SourceRow(new SourceRef("in", "Awards", 2, ""), List.of("P1", "1", "")));
    }

    @Test
    void readsValuesByTheirType() {
        assertThat(start("office:value-type='float' office:value='1204.50'", "1,204.50 £"))
                .isEqualTo("1204.5");
        assertThat(start("office:value-type='currency' office:currency='GBP' office:value='12'", "£12"))
                .isEqualTo("12");
        assertThat(start("office:value-type='percentage' office:value='0.25'", "25 %"))
                .isEqualTo("0.25");
        assertThat(start("office:value-type='date' office:date-value='2025-04-01'", "1/4/25"))
                .isEqualTo("2025-04-01");
        assertThat(start("office:value-type='date' office:date-value='2025-04-01T09:05:00'", "1/4/25"))
                .isEqualTo("2025-04-01T09:05");
        assertThat(start("office:value-type='time' office:time-value='PT37H30M00S'", "37:30"))
                .isEqualTo("37:30");
        assertThat(start("office:value-type='boolean' office:boolean-value='true'", "TRUE"))
                .isEqualTo("true");
        assertThat(start("office:value-type='string' office:string-value='told'", "shown"))
                .isEqualTo("told");
        assertThat(start("office:value-type='string' office:string-value='' calcext:value-type='error'", "#REF!"))
                .isEqualTo("#REF!");
    }

    @Test
    void readsParagraphsWithWhatTheyAreMadeOfAndWithoutNotes() {
        var text = "<office:annotation><text:p>a note</text:p></office:annotation><text:p>a<text:s text:c='2'/>"
                + "<text:span>b<text:tab/></text:span><text:a>c</text:a></text:p><text:p>d<text:line-break/>e</text:p>";
        var filled = "<table:table-cell office:value-type='string'>" + text + "</table:table-cell>";

        var seen = Seen.in(file(Workbooks.ods(table("A", HEADING + row(cell("P1") + cell("1") + filled)))), AWARDS);

        assertThat(seen.texts()).containsExactly(List.of("P1", "1", "a  b\tc\nd\ne"));
    }

    @Test
    void repeatsRowsAndCellsAsOftenAsTheySay() {
        var rows = "<table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>"
                + row("<table:table-cell table:number-columns-repeated='2'/>" + cell("Person ID") + cell("Weekly"))
                + "<table:table-row table:number-rows-repeated='2'><table:covered-table-cell"
                + " table:number-columns-repeated='2'/><table:table-cell table:number-columns-repeated='2'"
                + " office:value-type='float' office:value='7'/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048569'>"
                + "<table:table-cell table:number-columns-repeated='16384'/></table:table-row>";

        var seen = Seen.in(file(Workbooks.ods(table("A", rows))), AWARDS);

        assertThat(seen.texts()).containsExactly(List.of("7", "7", ""), List.of("7", "7", ""));
        assertThat(seen.numbers()).containsExactly(5L, 6L);
    }

    @Test
    void holdsWhatIsRepeatedToTheLimits() {
        var billions = "<table:table-row table:number-rows-repeated='9223372036854775807'>" + cell("P1") + cell("1")
                + "</table:table-row>";
        var wide = row(
                cell("x").replace("<table:table-cell", "<table:table-cell table:number-columns-repeated='9999999'"));

        assertThat(Seen.refusal(
                                file(Workbooks.ods(table("A", HEADING + billions))),
                                AWARDS,
                                Limits.DEFAULT.with(Limit.ROWS, 100))
                        .code())
                .isIn(FindingCode.TOO_LARGE, FindingCode.UNREADABLE);
        assertThat(Seen.refusal(
                                file(Workbooks.ods(
                                        table("A", HEADING + billions.replace("9223372036854775807", "2000000000")))),
                                AWARDS,
                                Limits.DEFAULT.with(Limit.ROWS, 100))
                        .code())
                .isEqualTo(FindingCode.TOO_LARGE);
        assertThat(Seen.refusal(file(Workbooks.ods(table("A", wide))), AWARDS).value())
                .isEqualTo("more than 2000 columns");
    }

    @Test
    void findsRowsInGroupsAndSheetsInAnyOrder() {
        var first = table("Read me", row(cell("How to fill this in")));
        var second = table(
                "Awards",
                "<table:table-header-rows>" + HEADING + "</table:table-header-rows>"
                        + "<table:table-row-group><table:table-row-group>" + row(cell("P1") + cell("1"))
                        + "</table:table-row-group></table:table-row-group>");

        assertThat(Seen.in(file(Workbooks.ods(first + second)), AWARDS).texts())
                .containsExactly(List.of("P1", "1", ""));
        assertThat(Seen.in(file(Workbooks.ods(second + first)), AWARDS).texts())
                .containsExactly(List.of("P1", "1", ""));
    }

    @Test
    void refusesALockedOneByName() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", "\u0001\u0002");
        parts.put("META-INF/manifest.xml", "<m:manifest xmlns:m='x'><m:encryption-data/></m:manifest>");

        var finding = Seen.refusal(file(Workbooks.zip(parts)), AWARDS);

        assertThat(finding.code()).isEqualTo(FindingCode.LOCKED);
        assertThat(finding.value()).startsWith("an OpenDocument file with a password");
    }

    @Test
    void passesOverHiddenSheetsAndSaysWhichRowsAreHidden() {
        var content = """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:automatic-styles>
                <style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>
                <style:style style:name="ta2"><style:table-properties table:display="true"/></style:style>
                </office:automatic-styles><office:body><office:spreadsheet>"""
                + table("Old' table:style-name='ta1", HEADING + row(cell("P0") + cell("0")))
                + table(
                        "New' table:style-name='ta2",
                        HEADING
                                + row(cell("P1") + cell("1"))
                                + row(cell("P2") + cell("2"))
                                        .replace("table-row>", "table-row table:visibility='filter'>")
                                        .replace("</table:table-row table:visibility='filter'>", "</table:table-row>"))
                + "</office:spreadsheet></office:body></office:document-content>";

        var seen = Seen.in(file(Workbooks.odsOf(content)), AWARDS);

        assertThat(seen.texts()).containsExactly(List.of("P1", "1", ""), List.of("P2", "2", ""));
        assertThat(seen.notes).containsExactly(Workbooks.hiddenRow("New", 3));
    }

    @Test
    void formulaThatNobodyComputedIsAnErrorAndNotBlank() {
        assertThat(start("table:formula='of:=5*5'", "")).isEqualTo("#FORMULA!");
        assertThat(start("table:formula='of:=\"\"' office:value-type='string'", ""))
                .isEmpty();
    }

    @Test
    void headingThatIsRepeatedIsNoData() {
        var rows = HEADING.replaceFirst("<table:table-row>", "<table:table-row table:number-rows-repeated='3'>")
                + row(cell("P1") + cell("1"));

        var seen = Seen.in(file(Workbooks.ods(table("A", rows))), AWARDS);

        assertThat(seen.texts()).containsExactly(List.of("P1", "1", ""));
        assertThat(seen.numbers()).containsExactly(4L);
        assertThat(seen.notData).isEqualTo(2);
    }

    private String start(String attributes, String shown) {
        var filled = "<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>";
        var file = file(Workbooks.ods(table("A", HEADING + row(cell("P1") + cell("1") + filled))));
        return Seen.in(file, AWARDS).texts().get(0).get(2);
    }

    private static String table(String name, String rows) {
        return "<table:table table:name='" + name + "'><table:table-column/>" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private Path file(byte[] bytes) {
        return Seen.write(folder.resolve("in"), bytes);
    }
}
