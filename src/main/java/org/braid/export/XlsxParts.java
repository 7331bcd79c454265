package org.braid.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a workbook has beside its rows (ECMA-376 part 1, clauses 12 and 18). */
final class XlsxParts {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /** The heading stays in sight. */
    static final String SHEET = HEAD + """
            <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0">\
            <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""".formatted(MAIN);

    /** Cell styles by number: 0 plain, 1 heading, 2 day, 3 amount. */
    private static final String STYLES = HEAD + """
            <styleSheet xmlns="%s">\
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
            <cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/>\
            <xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>""".formatted(MAIN);

    private static final String ROOT = HEAD + """
            <Relationships xmlns="%s/relationships">\
            <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, OFFICE);

    private XlsxParts() {}

    static String width(int column, int characters) {
        return "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>".formatted(column, column, characters);
    }

    /** The letters of a column: 1 is A, 27 is AA. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /**
     * The parts around the sheets, by their names.
     *
     * @param name of the sheets; the second has a 2 behind it
     */
    static Map<String, String> around(String name, int sheets) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/workbook.xml", workbook(name, sheets));
        parts.put("xl/_rels/workbook.xml.rels", relationships(sheets));
        parts.put("_rels/.rels", ROOT);
        parts.put("[Content_Types].xml", contentTypes(sheets));
        return parts;
    }

    private static String workbook(String name, int sheets) {
        return HEAD
                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(
                                MAIN,
                                OFFICE,
                                each(
                                        sheets,
                                        sheet -> "<sheet name=\"%s%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                                                .formatted(name, sheet == 1 ? "" : " " + sheet, sheet, sheet)));
    }

    private static String relationships(int sheets) {
        return HEAD
                + "<Relationships xmlns=\"%s/relationships\">%s<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                        .formatted(
                                PACKAGE,
                                each(
                                        sheets,
                                        sheet ->
                                                "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                                                        .formatted(sheet, OFFICE, sheet)),
                                sheets + 1,
                                OFFICE);
    }

    private static String contentTypes(int sheets) {
        return HEAD
                + """
                <Types xmlns="%s/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%s.sheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%s.styles+xml"/>%s</Types>""".formatted(
                                PACKAGE,
                                TYPE,
                                TYPE,
                                each(
                                        sheets,
                                        sheet ->
                                                "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%s.worksheet+xml\"/>"
                                                        .formatted(sheet, TYPE)));
    }

    private static String each(int sheets, IntFunction<String> part) {
        return IntStream.rangeClosed(1, sheets).mapToObj(part).collect(Collectors.joining());
    }
}
