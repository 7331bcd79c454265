package org.braid.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** Pulls one sheet row by row out of its part. */
final class XlsxSheet implements Sheet {
    private final InputStream bytes;
    private final XMLStreamReader xml;
    private final CellText cellText;
    private final int cellLength;
    private final DeliveredFile file;
    private final String name;
    private boolean[] wanted;
    private String[] cells;
    private long number; // 0 before the first
    private int column;
    private int width;
    private boolean hidden;

    XlsxSheet(InputStream bytes, CellText cellText, DeliveredFile file, String name) throws XMLStreamException {
        this.bytes = bytes;
        xml = SafeXml.open(bytes);
        this.cellText = cellText;
        this.file = file;
        this.name = name;
        cellLength = file.limits().cellLength();
        wanted = new boolean[file.limits().columns() + 1]; // one more than allowed, so that too many can be seen
        Arrays.fill(wanted, true);
        cells = new String[wanted.length];
    }

    @Override
    public void want(boolean[] cellsWanted) {
        wanted = cellsWanted;
        cells = new String[cellsWanted.length];
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public SourceRef place() {
        return new SourceRef(file.name(), name, Math.max(number, 1), "");
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public String[] cells() {
        return cells;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public boolean next() throws XMLStreamException {
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

    private void row() throws XMLStreamException {
        var stated = xml.getAttributeValue(null, "r");
        number = stated == null ? number + 1 : Long.parseLong(stated);
        var hides = xml.getAttributeValue(null, "hidden");
        hidden = hides != null && (hides.equals("1") || hides.equals("true"));
        Arrays.fill(cells, "");
        column = -1;
        width = 0;
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

    private void cell() throws XMLStreamException {
        var stated = xml.getAttributeValue(null, "r");
        column = stated == null ? column + 1 : column(stated);
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value(type, style);
                    case "is" -> keep(SharedTexts.richText(xml, cellLength));
                    default -> SafeXml.skip(xml);
                }
            }
        }
    }

    /** Texts are read in any column: formulas that show nothing are filled down below many a table. */
    private void value(@Nullable String type, @Nullable String style) throws XMLStreamException {
        var isText = type != null && (type.equals("s") || type.equals("str"));
        if (isText || (column < wanted.length && wanted[column])) {
            keep(cellText.of(type, style, SafeXml.text(xml, cellLength)));
        } else {
            SafeXml.skip(xml);
            width = Math.max(width, column + 1);
        }
    }

    private void keep(String text) {
        if (!Blank.isBlank(text)) {
            width = Math.max(width, column + 1);
            if (column < cells.length) {
                cells[column] = text;
            }
        }
    }

    /** The column of a reference such as {@code AB12}, from 0. */
    private static int column(String reference) {
        int column = 0;
        for (int at = 0; at < reference.length() && reference.charAt(at) >= 'A'; at++) {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
