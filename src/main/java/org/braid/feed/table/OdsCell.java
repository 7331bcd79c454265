package org.braid.feed.table;

import java.time.DateTimeException;
import java.time.Duration;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.feed.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** The text of an ODS cell, in the way in which other workbooks' cells have theirs; not of the notes on it. */
final class OdsCell {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /** What LibreOffice adds: that a text is the error of a formula. */
    private static final String EXTENDED = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private final XMLStreamReader xml;
    private final int most;

    OdsCell(XMLStreamReader xml, int most) {
        this.xml = xml;
        this.most = most;
    }

    /** Reads the cell that has just begun, up to its end. */
    String read() throws XMLStreamException {
        var type = xml.getAttributeValue(OFFICE, "value-type");
        var isError = "error".equals(xml.getAttributeValue(EXTENDED, "value-type"));
        var stated = isError ? null : stated(type == null ? "" : type);
        var isFormula = xml.getAttributeValue(OdsContent.TABLE, "formula") != null;
        var shown = shown();
        if (stated != null) {
            return stated;
        }
        return isFormula && type == null && shown.isEmpty() ? CellText.NOT_COMPUTED : shown;
    }

    private @Nullable String stated(String type) {
        var value = xml.getAttributeValue(OFFICE, attribute(type));
        if (value == null) {
            return null;
        }
        return switch (type) {
            case "float", "percentage", "currency" -> CellText.plain(value.strip());
            case "date" -> CellText.isoDate(value.strip());
            case "time" -> time(value.strip());
            default -> value;
        };
    }

    private static String attribute(String type) {
        return switch (type) {
            case "date", "time", "boolean", "string" -> type + "-value";
            default -> "value";
        };
    }

    private static String time(String duration) {
        try {
            return CellText.time(Duration.parse(duration).toMinutes());
        } catch (DateTimeException other) {
            return duration;
        }
    }

    /** The paragraphs, a line each. */
    private String shown() throws XMLStreamException {
        var text = new StringBuilder();
        boolean first = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("p") && TEXT.equals(xml.getNamespaceURI())) {
                    text.append(first ? "" : "\n");
                    first = false;
                    paragraph(text);
                } else {
                    SafeXml.skip(xml);
                }
            }
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open += started(text) ? 1 : 0;
            } else if (SafeXml.isText(event)) {
                SafeXml.append(text, xml, most);
            }
        }
    }

    /** Takes an element inside a paragraph; true where it stays open, because there is text in it. */
    private boolean started(StringBuilder text) throws XMLStreamException {
        var name = xml.getLocalName();
        switch (name) {
            case "s" -> text.append(" ".repeat(Math.max(0, Math.min(spaces(), most + 1 - text.length()))));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "span", "a", "ruby", "ruby-base", "meta" -> {
                return true;
            }
            default -> {} // such as a note, or how a word is pronounced
        }
        SafeXml.skip(xml);
        return false;
    }

    private int spaces() {
        var stated = xml.getAttributeValue(TEXT, "c");
        return stated == null ? 1 : Integer.parseInt(stated);
    }
}
