package org.braid.returning;

import org.apache.poi.ss.util.CellReference;

/**
 * Where the list of what to correct stands in a returned ODS.
 *
 * @param heading the row of its heading, as a person counts it
 * @param last the last row; the heading's where there is nothing to correct
 */
record ListRows(String sheet, int heading, int last) {

    /** Its cells, the heading among them, as OpenDocument names them. */
    String cells() {
        var name = "'" + sheet.replace("'", "''") + "'";
        var right = CellReference.convertNumToColString(Fault.HEADINGS.size() - 1);
        return "%s.A%d:%s.%s%d".formatted(name, heading, name, right, last);
    }
}
