package org.braid.feed.table;

import java.io.IOException;

/** Where a cell says that it stands. */
final class CellReference {
    /** XFD, the last that Excel has. */
    private static final int LAST_COLUMN = 16_383;

    private CellReference() {}

    /** The column of a reference such as {@code AB12}, from 0. */
    static int column(CharSequence reference) throws IOException {
        int column = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * 26 + reference.charAt(at++) - 'A' + 1;
            if (column - 1 > LAST_COLUMN) {
                throw new IOException("a column beyond the last");
            }
        }
        if (column == 0) {
            throw new IOException("a reference without a column");
        }
        return column - 1;
    }

    /** The number of a row, from 1. */
    static long row(String number) throws IOException {
        long row = Long.parseLong(number);
        if (row < 1) {
            throw new IOException("a row before the first");
        }
        return row;
    }
}
