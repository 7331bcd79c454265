package org.braid.feed.table;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Limit;
import org.braid.feed.Parts;
import org.braid.feed.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of its sheets before they are read.
 *
 * @param sheets by name, in their order: the part that holds each
 * @param hidden the names of those that a person does not see
 */
record XlsxParts(Map<String, String> sheets, Set<String> hidden, CellText cellText) {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** What the part {@code workbook.xml} says. */
    private record Workbook(Map<String, String> sheets, Set<String> hidden, boolean since1904) {}

    static XlsxParts read(DeliveredFile file, Parts parts) throws IOException, XMLStreamException {
        var workbookPart = Relations.of("", parts, file)
                .part("officeDocument")
                .orElseThrow(() -> new ZipException("no workbook inside"));
        var relations = Relations.of(workbookPart, parts, file);
        var workbook = workbook(workbookPart, relations, parts, file);
        return new XlsxParts(
                workbook.sheets(),
                workbook.hidden(),
                new CellText(texts(relations, parts, file), formats(relations, parts, file), workbook.since1904()));
    }

    private static Workbook workbook(String part, Relations relations, Parts parts, DeliveredFile file)
            throws IOException, XMLStreamException {
        Map<String, String> sheets = new LinkedHashMap<>();
        Set<String> hidden = new HashSet<>();
        boolean since1904 = false;
        try (var bytes = parts.small(part)) {
            var xml = SafeXml.open(bytes, file);
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                    since1904 = isTrue(xml.getAttributeValue(null, "date1904"));
                } else if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                    var relation = relations.byId().get(id(xml));
                    if (relation != null && relation.kind().equals("worksheet")) {
                        var name = xml.getAttributeValue(null, "name");
                        sheets.put(name, relation.part());
                        if (isHidden(xml.getAttributeValue(null, "state"))) {
                            hidden.add(name);
                        }
                    }
                    checkSheets(sheets, file);
                }
            }
        }
        return new Workbook(sheets, hidden, since1904);
    }

    private static void checkSheets(Map<String, String> sheets, DeliveredFile file) {
        if (sheets.size() > file.limits().of(Limit.SHEETS)) {
            throw file.tooLarge(Limit.SHEETS, "sheets");
        }
    }

    private static @Nullable String id(XMLStreamReader xml) {
        var id = xml.getAttributeValue(RELATIONSHIPS, "id");
        return id != null ? id : xml.getAttributeValue(STRICT, "id");
    }

    private static List<String> texts(Relations relations, Parts parts, DeliveredFile file)
            throws IOException, XMLStreamException {
        var part = relations.part("sharedStrings").filter(parts::has);
        if (part.isEmpty()) {
            return List.of();
        }
        try (var bytes = parts.part(part.get())) {
            return SharedTexts.read(file, bytes);
        }
    }

    private static CellFormats formats(Relations relations, Parts parts, DeliveredFile file)
            throws IOException, XMLStreamException {
        var part = relations.part("styles").filter(parts::has);
        if (part.isEmpty()) {
            return CellFormats.NONE;
        }
        try (var bytes = parts.small(part.get())) {
            return CellFormats.read(bytes, file);
        }
    }

    private static boolean isHidden(@Nullable String state) {
        return state != null && !state.equals("visible");
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }
}
