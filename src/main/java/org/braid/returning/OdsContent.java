package org.braid.returning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.audit.ReturnMark;
import org.jspecify.annotations.Nullable;

/** Writes the sheets of an ODS anew, piece by piece: marked where something is to be corrected, all else as it was. */
final class OdsContent {
    private static final Set<String> HOLDS_ROWS = Set.of(
            "table-header-rows",
            "table-row-group",
            "table-rows",
            "table-columns",
            "table-column-group",
            "table-header-columns");

    private final XMLStreamReader xml;
    private final OdsFaults faults;
    private final Optional<ReturnMark> earlier;
    private final Asked asked;
    private final XmlText out = new XmlText();
    private @Nullable Names names;
    private @Nullable OdsStyles styles;
    private @Nullable OdsNotes notes;
    private @Nullable OdsRanges ranges;
    private int stylesAt = -1;
    private boolean hasTable;
    private @Nullable ListRows list;

    /** @param earlier the mark of the return before, whose sheet, colours and comments are taken out */
    OdsContent(XMLStreamReader xml, OdsFaults faults, Optional<ReturnMark> earlier, Asked asked) {
        this.xml = xml;
        this.faults = faults;
        this.earlier = earlier;
        this.asked = asked;
    }

    byte[] marked() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                started(Tag.at(xml));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                ended();
            } else if (names != null) {
                Piece.at(xml).write(out);
            }
        }
        out.insert(stylesAt, styles().own());
        return out.document();
    }

    /** Where the list stands; known when it is written. */
    ListRows list() {
        return Objects.requireNonNull(list, "the list is written before it is asked for");
    }

    /** Of OpenDocument: all parts of a file say the same one; up to 1.1 they need not. */
    String version() {
        var stated = names().root().get(Odf.OFFICE, "version");
        return stated.isEmpty() ? "1.1" : stated;
    }

    private Names names() {
        return Objects.requireNonNull(names, "a document begins with an element");
    }

    private OdsStyles styles() {
        return Objects.requireNonNull(styles, "a document begins with an element");
    }

    private OdsNotes notes() {
        return Objects.requireNonNull(notes, "a document begins with an element");
    }

    private OdsRanges ranges() {
        return Objects.requireNonNull(ranges, "a document begins with an element");
    }

    private void started(Tag tag) throws XMLStreamException {
        if (names == null) {
            begin(tag);
        } else if (tag.uri().equals(Odf.STYLE.uri()) || tag.uri().equals(Odf.NUMBER.uri())) {
            var style = Piece.element(xml);
            styles().know(style);
            style.forEach(piece -> piece.write(out));
        } else if (tag.is(Odf.TABLE, "table")) {
            table(tag);
        } else if (tag.is(Odf.OFFICE, "body")) {
            stylesWhereNone();
            out.start(tag);
        } else {
            inSpreadsheet(tag);
        }
    }

    private void begin(Tag root) {
        names = new Names(root);
        styles = new OdsStyles(names);
        notes = new OdsNotes(names);
        ranges = new OdsRanges(names, earlier, out);
        out.start(names.root());
    }

    private void stylesWhereNone() {
        if (stylesAt < 0) {
            out.start(names().tag(Odf.OFFICE, "automatic-styles"));
            stylesAt = out.length();
            out.end();
        }
    }

    private void inSpreadsheet(Tag tag) throws XMLStreamException {
        if (hasTable) {
            addList();
            ranges().take(xml, list());
        } else {
            out.start(tag);
        }
    }

    private void ended() {
        if (xml.getLocalName().equals("automatic-styles")) {
            stylesAt = out.length();
        } else if (xml.getLocalName().equals("spreadsheet")) {
            addList();
            ranges().end(list());
        }
        out.end();
    }

    private void addList() {
        if (list == null) {
            var name = faults.hasSheet(ReturnMark.LIST)
                            && earlier.filter(this::isList).isEmpty()
                    ? ReturnMark.LIST + " (Braid)"
                    : ReturnMark.LIST;
            list = new OdsFixList(names(), styles(), asked, faults).write(name, out);
        }
    }

    private boolean isList(ReturnMark mark) {
        return mark.list().equals(ReturnMark.LIST);
    }

    private void table(Tag tag) throws XMLStreamException {
        hasTable = true;
        var name = tag.get(Odf.TABLE, "name");
        if (earlier.filter(mark -> mark.list().equals(name)).isPresent()) {
            Piece.pass(xml);
            return;
        }
        out.start(tag);
        new Sheet(name, tag.get(Odf.TABLE, "protected").equals("true")).write();
    }

    /** One sheet, from behind its beginning to its end. */
    private final class Sheet {
        private final String name;
        private final boolean isProtected;
        /** The style of cells that say none, by runs of columns. */
        private final List<Tag> columns = new ArrayList<>();

        private long rows;

        Sheet(String name, boolean isProtected) {
            this.name = name;
            this.isProtected = isProtected;
        }

        void write() throws XMLStreamException {
            for (int open = 1; open > 0; ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open += started(Tag.at(xml)) ? 1 : 0;
                } else {
                    open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                    Piece.at(xml).write(out);
                }
            }
        }

        /** Takes what has just begun; true where it stays open. */
        private boolean started(Tag tag) throws XMLStreamException {
            if (tag.uri().equals(Odf.TABLE.uri()) && HOLDS_ROWS.contains(tag.local())) {
                out.start(tag);
                return true;
            }
            if (tag.is(Odf.TABLE, "table-row")) {
                row(tag);
                return false;
            }
            if (tag.is(Odf.TABLE, "table-column")) {
                columns.add(tag);
            }
            Piece.copy(xml, out);
            return false;
        }

        private void row(Tag tag) throws XMLStreamException {
            long first = rows + 1;
            rows = Math.addExact(rows, OdsRow.times(tag));
            var bad = faults.of(name, first, rows);
            if (bad.isEmpty() && earlier.isEmpty()) {
                Piece.copy(xml, out);
                return;
            }
            var row = cleared(OdsRow.read(xml));
            long next = first;
            for (var each : bad.entrySet()) {
                write(row, each.getKey() - next);
                row.marked(each.getValue(), names(), (column, cell) -> marked(row, column, cell, each.getValue()))
                        .write(1, names(), out);
                next = each.getKey() + 1;
            }
            write(row, rows + 1 - next);
        }

        private void write(OdsRow row, long times) {
            if (times > 0) {
                row.write(times, names(), out);
            }
        }

        private OdsRow cleared(OdsRow row) {
            return earlier.isEmpty()
                    ? row
                    : row.each(cell -> notes().without(cell.content())
                            .map(content -> new OdsRow.Cell(unpainted(cell.tag()), content))
                            .orElse(cell));
        }

        private Tag unpainted(Tag cell) {
            var style = cell.get(Odf.TABLE, "style-name");
            return style.isEmpty()
                    ? cell
                    : cell.with(names().attribute(Odf.TABLE, "style-name", styles().unmarked(style)));
        }

        private OdsRow.Cell marked(OdsRow row, int column, OdsRow.Cell cell, Map<Integer, List<Fault>> bad) {
            var here = Objects.requireNonNull(bad.get(column));
            var stops = here.stream().anyMatch(Fault::stops);
            var style = styles().marked(style(row, column, cell), stops, isProtected);
            return new OdsRow.Cell(
                    cell.tag().with(names().attribute(Odf.TABLE, "style-name", style)),
                    notes().with(cell.content(), here));
        }

        /** A cell's own, or its row's, or its column's (OpenDocument 1.3, part 3, section 9.1.2 and following). */
        private String style(OdsRow row, int column, OdsRow.Cell cell) {
            var own = cell.tag().get(Odf.TABLE, "style-name");
            var ofRow = row.tag().get(Odf.TABLE, "default-cell-style-name");
            return !own.isEmpty() ? own : !ofRow.isEmpty() ? ofRow : ofColumn(column);
        }

        private String ofColumn(int column) {
            long next = 0;
            for (var run : columns) {
                next += run.times("number-columns-repeated");
                if (column < next) {
                    return run.get(Odf.TABLE, "default-cell-style-name");
                }
            }
            return "";
        }
    }
}
