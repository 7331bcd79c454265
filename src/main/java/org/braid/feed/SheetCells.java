package org.braid.feed;

import java.util.List;

/** Takes a workbook as it stands, sheet by sheet, whatever the mapping makes of it. */
public interface SheetCells {
    void sheet(String name, boolean hidden);

    /** Cells that the sheet begun last shows as one; rows and columns from 0. */
    void merged(int firstRow, int lastRow, int firstColumn, int lastColumn);

    /**
     * A row that is not blank.
     *
     * @param number as a person counts
     */
    void row(long number, List<String> cells);
}
