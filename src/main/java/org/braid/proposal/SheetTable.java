package org.braid.proposal;

import java.util.List;

/**
 * The table that was found on a sheet.
 *
 * @param heading the number of its last heading row
 * @param headingRows 1, or 2 where groups stand over names
 * @param rows how many rows of data were looked at
 * @param columns those with a heading or with anything below it
 * @param totals rows that sum up others
 * @param endings words with which notes below the table begin
 * @param whole whether all rows of the sheet were looked at
 */
record SheetTable(
        String sheet,
        long heading,
        int headingRows,
        int rows,
        List<Column> columns,
        List<Total> totals,
        List<String> endings,
        boolean whole) {

    /**
     * A row that sums up others.
     *
     * @param position of the cell that says so
     * @param word with which that cell begins
     * @param texts by position
     */
    record Total(int position, String word, List<String> texts) {}

    SheetTable {
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
        endings = List.copyOf(endings);
    }

    /** The same place with other rows. */
    SheetTable with(List<Column> others, int number, boolean all) {
        return new SheetTable(sheet, heading, headingRows, number, others, totals, endings, all);
    }
}
