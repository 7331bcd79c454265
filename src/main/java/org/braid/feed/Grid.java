package org.braid.feed;

import java.util.List;

/**
 * The first rows of a sheet, or of a CSV, as they stand: nobody knows yet what they mean.
 *
 * @param sheet its name; blank of a CSV
 * @param lines those that are not blank, in their order
 * @param whole whether nothing follows
 */
public record Grid(String sheet, List<Line> lines, boolean whole) {
    public Grid {
        lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param number as a person counts it
     * @param cells up to the last that is not blank; a text longer than anything that is looked at is cut
     */
    public record Line(long number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The text of a cell, without blanks around it; blank where the row does not reach so far. */
        public String text(int position) {
            return position < cells.size() ? cells.get(position) : "";
        }
    }
}
