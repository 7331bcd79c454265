package org.braid.feed.table;

import java.io.IOException;

/** Cells that a sheet shows as one; the first of them holds what they say. Rows from 1, columns from 0. */
record Area(long firstRow, int firstColumn, long lastRow, int lastColumn) {

    /** @param reference such as {@code B2:C4}, or one cell */
    static Area of(String reference) throws IOException {
        int colon = reference.indexOf(':');
        var first = colon < 0 ? reference : reference.substring(0, colon);
        var last = reference.substring(colon + 1);
        return new Area(row(first), CellReference.column(first), row(last), CellReference.column(last));
    }

    private static long row(String cell) throws IOException {
        int digits = 0;
        while (digits < cell.length() && !Character.isDigit(cell.charAt(digits))) {
            digits++;
        }
        return CellReference.row(cell.substring(digits));
    }
}
