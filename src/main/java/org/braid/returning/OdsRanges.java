package org.braid.returning;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.audit.ReturnMark;

/** What stands behind the sheets of an ODS: as it was, and a range that gives the list a filter. */
final class OdsRanges {
    private static final String RANGES = "database-ranges";
    private static final String RANGE = "database-range";

    /** So LibreOffice calls what is only the filter of a sheet; people do not see it among the ranges that have a name. */
    private static final String FILTER = "__Anonymous_Sheet_DB__";

    /** What may only stand behind the ranges (OpenDocument 1.3, part 3, section 9.1.1). */
    private static final Set<String> BEHIND = Set.of("data-pilot-tables", "consolidation", "dde-links");

    private final Names names;
    private final Optional<ReturnMark> earlier;
    private final XmlText out;
    private final Set<String> taken = new HashSet<>();
    private boolean isWritten;

    /** @param earlier the mark of the return before, whose sheet was taken out, and its filter is */
    OdsRanges(Names names, Optional<ReturnMark> earlier, XmlText out) {
        this.names = names;
        this.earlier = earlier;
        this.out = out;
    }

    /** Takes what has just begun, up to its end. */
    void take(XMLStreamReader xml, ListRows list) throws XMLStreamException {
        var tag = Tag.at(xml);
        if (tag.is(Odf.TABLE, RANGES) && !isWritten) {
            isWritten = true;
            addTo(xml, list);
            return;
        }
        if (tag.uri().equals(Odf.TABLE.uri()) && BEHIND.contains(tag.local())) {
            end(list);
        }
        Piece.copy(xml, out);
    }

    /** Nothing else comes that would have to stand before the filter. */
    void end(ListRows list) {
        if (!isWritten) {
            isWritten = true;
            out.start(names.tag(Odf.TABLE, RANGES));
            filter(list);
            out.end();
        }
    }

    private void addTo(XMLStreamReader xml, ListRows list) throws XMLStreamException {
        out.start(Tag.at(xml));
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                range(xml);
            } else {
                Piece.at(xml).write(out);
            }
        }
        filter(list);
        out.end();
    }

    private void range(XMLStreamReader xml) throws XMLStreamException {
        var tag = Tag.at(xml);
        if (earlier.filter(mark -> isOn(mark.list(), tag)).isPresent()) {
            Piece.pass(xml);
            return;
        }
        taken.add(tag.get(Odf.TABLE, "name"));
        Piece.copy(xml, out);
    }

    /** In apostrophes, since the list's name has a blank. */
    private static boolean isOn(String sheet, Tag range) {
        var address = range.get(Odf.TABLE, "target-range-address");
        return range.is(Odf.TABLE, RANGE)
                && address.startsWith("'" + sheet.replace("'", "''") + "'.", address.startsWith("$") ? 1 : 0);
    }

    private void filter(ListRows list) {
        int number = 0;
        while (taken.contains(FILTER + number)) {
            number++;
        }
        out.start(names.tag(
                        Odf.TABLE,
                        RANGE,
                        "name",
                        FILTER + number,
                        "target-range-address",
                        list.cells(),
                        "display-filter-buttons",
                        "true"))
                .end();
    }
}
