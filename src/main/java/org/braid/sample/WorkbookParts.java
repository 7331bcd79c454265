package org.braid.sample;

import java.time.LocalDate;
import java.util.List;

/** The parts of an XLSX package around its sheets (ECMA-376 part 1). */
final class WorkbookParts {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookParts() {}

    static String contentTypes(int sheets, boolean sharedTexts) {
        var types = new StringBuilder(HEAD)
                .append("<Types xmlns=\"" + PACKAGE + "/content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"")
                .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(types, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        override(types, "/xl/workbook.xml", TYPE + "sheet.main+xml");
        for (int i = 1; i <= sheets; i++) {
            override(types, "/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml");
        }
        override(types, "/xl/styles.xml", TYPE + "styles+xml");
        if (sharedTexts) {
            override(types, "/xl/sharedStrings.xml", TYPE + "sharedStrings+xml");
        }
        return types.append("</Types>").toString();
    }

    private static void override(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>");
    }

    static String packageRelations() {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "/relationships\">"
                + relation(1, RELATIONS + "/officeDocument", "xl/workbook.xml")
                + relation(2, PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    static String workbookRelations(int sheets, boolean sharedTexts) {
        var relations = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        for (int i = 1; i <= sheets; i++) {
            relations.append(relation(i, RELATIONS + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.append(relation(sheets + 1, RELATIONS + "/styles", "styles.xml"));
        if (sharedTexts) {
            relations.append(relation(sheets + 2, RELATIONS + "/sharedStrings", "sharedStrings.xml"));
        }
        return relations.append("</Relationships>").toString();
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    static String workbook(List<String> sheets) {
        var book = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            book.append(
                    "<sheet name=\"" + escaped(sheets.get(i - 1)) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        return book.append("</sheets></workbook>").toString();
    }

    /** Style 1 is a day, style 2 an amount. */
    static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + format(14) + format(4) + "</cellXfs></styleSheet>";
    }

    private static String format(int number) {
        return "<xf numFmtId=\"" + number
                + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>";
    }

    static String properties(LocalDate made) {
        var time = "<dcterms:%1$s xsi:type=\"dcterms:W3CDTF\">" + made + "T00:00:00Z</dcterms:%1$s>";
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "/metadata/core-properties\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>Braid samples</dc:creator>"
                + time.formatted("created") + time.formatted("modified") + "</cp:coreProperties>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
