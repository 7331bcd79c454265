package org.braid.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.braid.feed.DeliveredFile;
import org.braid.feed.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of its sheets before they are read.
 *
 * @param sheets by name, in their order: the id of the part that holds each
 * @param hidden the names of those that a person does not see
 */
record XlsxParts(Map<String, String> sheets, Set<String> hidden, CellText cellText) {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    static XlsxParts read(DeliveredFile file, XSSFReader parts, Inflation inflation)
            throws IOException, OpenXML4JException, XMLStreamException {
        Map<String, String> sheets = new LinkedHashMap<>();
        Set<String> hidden = new HashSet<>();
        boolean since1904 = false;
        try (var bytes = inflation.counted(parts.getWorkbookData())) {
            var xml = SafeXml.open(bytes);
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                    since1904 = isTrue(xml.getAttributeValue(null, "date1904"));
                } else if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                    var id = xml.getAttributeValue(RELATIONSHIPS, "id");
                    var name = xml.getAttributeValue(null, "name");
                    sheets.put(name, id != null ? id : xml.getAttributeValue(STRICT, "id"));
                    if (isHidden(xml.getAttributeValue(null, "state"))) {
                        hidden.add(name);
                    }
                }
            }
        }
        var shared = inflated(inflation, parts.getSharedStringsData());
        var styles = inflated(inflation, parts.getStylesData());
        try (shared;
                styles) {
            return new XlsxParts(
                    sheets,
                    hidden,
                    CellText.of(
                            shared == null ? List.of() : SharedTexts.read(file, shared),
                            styles == null ? CellFormats.NONE : CellFormats.read(styles),
                            since1904));
        }
    }

    private static @Nullable InputStream inflated(Inflation inflation, @Nullable InputStream part) {
        return part == null ? null : inflation.counted(part);
    }

    private static boolean isHidden(@Nullable String state) {
        return state != null && !state.equals("visible");
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }
}
