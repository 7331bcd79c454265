package org.braid.feed.table;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.feed.DeliveredFile;
import org.braid.feed.xml.SafeXml;

/** Pulls one sheet row by row. A row or a cell stands for as many as it says; blank ones are only counted. */
final class OdsSheet implements Sheet {
    private final OdsContent content;
    private final XMLStreamReader xml;
    private final OdsCell cell;
    private final SheetRow row;
    private final Areas areas;
    private long before; // rows that have been passed
    private long repeated;
    private int column;

    OdsSheet(OdsContent content, DeliveredFile file, String name) {
        this.content = content;
        xml = content.xml();
        cell = new OdsCell(xml, file.limits().cellLength());
        row = new SheetRow(file, name);
        areas = new Areas(file);
    }

    @Override
    public SheetRow current() {
        return row;
    }

    @Override
    public boolean next() throws IOException, XMLStreamException {
        if (repeated > 0) {
            repeated--;
            row.again();
            return true;
        }
        while (!content.tableEnded()) {
            if (content.next() == XMLStreamConstants.START_ELEMENT && started()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Area> areas() throws IOException, XMLStreamException {
        while (next()) {}
        return areas.sorted();
    }

    /** Takes what has just begun; true for a row that is not blank. */
    private boolean started() throws IOException, XMLStreamException {
        switch (xml.getLocalName()) {
            case "table-row" -> {
                return row();
            }
            case "table-header-rows", "table-row-group", "table-rows" -> {} // rows are inside
            default -> content.skip();
        }
        return false;
    }

    private boolean row() throws IOException, XMLStreamException {
        long times = times("number-rows-repeated");
        var visible = xml.getAttributeValue(OdsContent.TABLE, "visibility");
        row.begin(before + 1, visible != null && !visible.equals("visible"));
        before = Math.addExact(before, times);
        column = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table-cell", "covered-table-cell" -> cell();
                    default -> SafeXml.skip(xml);
                }
            }
        }
        content.left();
        repeated = times - 1;
        return row.width() > 0;
    }

    private void cell() throws IOException, XMLStreamException {
        long times = times("number-columns-repeated");
        area(times("number-rows-spanned"), times("number-columns-spanned"));
        var text = cell.read();
        if (!Blank.isBlank(text)) {
            int last = (int) Math.min(column + times, row.cells().length + 1L);
            for (int each = column; each < last; each++) {
                row.keep(each, text);
            }
        }
        column = (int) Math.min(column + times, Integer.MAX_VALUE / 2);
    }

    private void area(long rows, long columns) {
        if (rows > 1 || columns > 1) {
            var last = (int) Math.min(column + columns - 1, Integer.MAX_VALUE);
            areas.add(new Area(row.number(), column, row.number() + rows - 1, last));
        }
    }

    private long times(String attribute) throws IOException {
        var stated = xml.getAttributeValue(OdsContent.TABLE, attribute);
        return stated == null ? 1 : CellReference.row(stated);
    }

    /** The part is the book's. */
    @Override
    public void close() {}
}
