package org.braid.feed.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Parts;
import org.braid.feed.xml.SafeXml;

/** The part of an ODS that holds the sheets, table by table. */
final class OdsContent implements Closeable {
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private final InputStream bytes;
    private final XMLStreamReader xml;
    private boolean inSpreadsheet;
    /** Elements inside the spreadsheet that have begun and not ended. */
    private int open;

    private int number = -1;
    private String name = "";
    private String style = "";
    /** The styles of tables that nobody sees; they come before the tables. */
    private final Set<String> hiding = new HashSet<>();

    private String styleDefined = "";

    OdsContent(DeliveredFile file, Parts parts) throws IOException, XMLStreamException {
        bytes = parts.part("content.xml");
        xml = SafeXml.open(bytes, file);
    }

    /** Goes to the next table of the spreadsheet; what was left of the one before is passed over. */
    boolean nextTable() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && inSpreadsheet && open == 1 && isTable()) {
                number++;
                name = attribute(TABLE, "name");
                style = attribute(TABLE, "style-name");
                return true;
            }
            if (event == XMLStreamConstants.START_ELEMENT && !inSpreadsheet) {
                defineStyle();
            }
        }
        return false;
    }

    private void defineStyle() {
        if (xml.getLocalName().equals("style")) {
            styleDefined = attribute(STYLE, "name");
        } else if (xml.getLocalName().equals("table-properties")
                && attribute(TABLE, "display").equals("false")) {
            hiding.add(styleDefined);
        }
    }

    private String attribute(String namespace, String name) {
        var stated = xml.getAttributeValue(namespace, name);
        return stated == null ? "" : stated;
    }

    private boolean isTable() {
        return xml.getLocalName().equals("table");
    }

    /** Goes on by one event. */
    int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            open += inSpreadsheet ? 1 : 0;
            inSpreadsheet |= xml.getLocalName().equals("spreadsheet");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            inSpreadsheet &= open > 0;
            open -= inSpreadsheet ? 1 : 0;
        }
        return event;
    }

    /** Leaves the element that has just begun. */
    void skip() throws XMLStreamException {
        SafeXml.skip(xml);
        open--;
    }

    /** For whoever reads an element wholly, up to its end; then {@link #left} is told. */
    XMLStreamReader xml() {
        return xml;
    }

    /** The element that had just begun has been read. */
    void left() {
        open--;
    }

    /** Whether the table that was begun has ended. */
    boolean tableEnded() {
        return open < 1;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    /** Whether the table that was begun is one that nobody sees. */
    boolean hidden() {
        return hiding.contains(style);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
