package org.braid.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.braid.feed.DeliveredFile;
import org.braid.feed.xml.AttributeText;
import org.braid.feed.xml.SafeXml;
import org.braid.feed.xml.WholeNumber;
import org.codehaus.stax2.XMLStreamReader2;

/** Pulls one sheet row by row out of its part. What stands behind the rows, such as rules for input, is left unread. */
final class XlsxSheet implements Sheet {
    private final InputStream bytes;
    private final XMLStreamReader2 xml;
    private final DeliveredFile file;
    private final CellText cellText;
    private final int cellLength;
    private final SheetRow row;
    private final AttributeText stated = new AttributeText();
    private int column;
    private CellType type = CellType.NUMBER;
    private int style;

    XlsxSheet(InputStream bytes, CellText cellText, DeliveredFile file, String name) throws XMLStreamException {
        this.bytes = bytes;
        xml = SafeXml.open(bytes, file);
        this.cellText = cellText;
        this.file = file;
        cellLength = file.limits().cellLength();
        row = new SheetRow(file, name);
    }

    @Override
    public SheetRow current() {
        return row;
    }

    @Override
    public boolean next() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                row();
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return false;
            }
        }
        return false;
    }

    /** They stand behind the rows. */
    @Override
    public List<Area> areas() throws IOException, XMLStreamException {
        var areas = new Areas(file);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "sheetData" -> SafeXml.skip(xml);
                    case "mergeCell" -> areas.add(Area.of(attribute("ref")));
                    default -> {}
                }
            }
        }
        return areas.sorted();
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private void row() throws IOException, XMLStreamException {
        var stated = xml.getAttributeValue(null, "r");
        var hides = xml.getAttributeValue(null, "hidden");
        var hidden = hides != null && (hides.equals("1") || hides.equals("true"));
        row.begin(stated == null ? row.number() + 1 : CellReference.row(stated), hidden);
        column = -1;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    cell();
                } else {
                    SafeXml.skip(xml);
                }
            }
        }
    }

    private void cell() throws IOException, XMLStreamException {
        begin();
        boolean isComputed = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        value();
                        isComputed = true;
                    }
                    case "f" -> {
                        SafeXml.skip(xml);
                        isComputed = false;
                    }
                    case "is" -> row.keep(column, SharedTexts.richText(xml, cellLength));
                    default -> SafeXml.skip(xml);
                }
            }
        }
        if (!isComputed) {
            row.keep(column, CellText.NOT_COMPUTED);
        }
    }

    /** What a cell says before its value; one that does not say where it stands is behind the cell before it. */
    private void begin() throws IOException, XMLStreamException {
        column++;
        type = CellType.NUMBER;
        style = 0;
        for (int attribute = 0; attribute < xml.getAttributeCount(); attribute++) {
            switch (xml.getAttributeLocalName(attribute)) {
                case "r" -> column = CellReference.column(stated.take(xml, attribute));
                case "t" -> type = CellType.of(stated.take(xml, attribute));
                case "s" -> style = Integer.parseInt(stated.take(xml, attribute), 0, stated.length(), 10);
                default -> {}
            }
        }
    }

    /** Texts are read in any column: formulas that show nothing are filled down below many a table. */
    private void value() throws XMLStreamException {
        if (type == CellType.SHARED) {
            row.keep(column, cellText.shared(WholeNumber.in(xml)));
        } else if (type == CellType.GIVEN || row.wants(column)) {
            row.keep(column, cellText.of(type, style, SafeXml.text(xml, cellLength)));
        } else {
            SafeXml.skip(xml);
            row.seen(column);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
