package org.braid.returning;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A row of an ODS, which stands for as many as it says, and so do its cells. */
record OdsRow(Tag tag, List<Cell> cells) {
    private static final String ROWS = "number-rows-repeated";
    private static final String COLUMNS = "number-columns-repeated";

    OdsRow {
        cells = List.copyOf(cells);
    }

    /**
     * A cell, or as many alike.
     *
     * @param content what stands in it
     */
    record Cell(Tag tag, List<Piece> content) {
        Cell {
            content = List.copyOf(content);
        }

        long times() {
            return tag.times(COLUMNS);
        }

        private Cell times(long number, Names names) {
            var once = tag.without(Odf.TABLE, COLUMNS);
            return new Cell(
                    number == 1 ? once : once.with(names.attribute(Odf.TABLE, COLUMNS, String.valueOf(number))),
                    content);
        }

        private void write(XmlText to) {
            to.start(tag);
            content.forEach(piece -> piece.write(to));
            to.end();
        }
    }

    static long times(Tag row) {
        return row.times(ROWS);
    }

    /** The row that has just begun, up to its end. */
    static OdsRow read(XMLStreamReader xml) throws XMLStreamException {
        var tag = Tag.at(xml);
        var cells = new ArrayList<Cell>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                var own = Tag.at(xml);
                var pieces = Piece.element(xml);
                cells.add(new Cell(own, pieces.subList(1, pieces.size() - 1)));
            }
        }
        return new OdsRow(tag, cells);
    }

    OdsRow each(UnaryOperator<Cell> change) {
        return new OdsRow(tag, cells.stream().map(change).toList());
    }

    /** @param number of rows that it stands for */
    void write(long number, Names names, XmlText to) {
        var once = tag.without(Odf.TABLE, ROWS);
        to.start(number == 1 ? once : once.with(names.attribute(Odf.TABLE, ROWS, String.valueOf(number))));
        cells.forEach(cell -> cell.write(to));
        to.end();
    }

    /**
     * The same with some of its cells marked.
     *
     * @param faults by column from 0
     * @param mark takes the column and the cell
     */
    OdsRow marked(NavigableMap<Integer, List<Fault>> faults, Names names, BiFunction<Integer, Cell, Cell> mark) {
        var marked = new ArrayList<Cell>();
        int next = 0;
        for (var cell : cells) {
            int end = (int) Math.min(next + cell.times(), Integer.MAX_VALUE / 2);
            for (int column : faults.subMap(next, true, end, false).keySet()) {
                add(marked, cell, column - next, names);
                marked.add(mark.apply(column, cell.times(1, names)));
                next = column + 1;
            }
            add(marked, cell, end - next, names);
            next = end;
        }
        for (int column : faults.tailMap(next, true).keySet()) {
            var blank = new Cell(names.tag(Odf.TABLE, "table-cell"), List.of());
            add(marked, blank, column - next, names);
            marked.add(mark.apply(column, blank));
            next = column + 1;
        }
        return new OdsRow(tag, marked);
    }

    private static void add(List<Cell> to, Cell cell, int times, Names names) {
        if (times > 0) {
            to.add(cell.times(times, names));
        }
    }
}
