package org.braid.proposal;

import java.util.List;

/**
 * A mapping for a sheet that none knew, with what speaks for each column; no value of anybody is in it.
 *
 * @param sheet of the table that it is mostly about; its heading, rows and columns
 * @param heading the row of the heading, as a person counts it
 * @param rows how many were looked at
 * @param tables all that the file has
 * @param confirm columns and fields that a person must look at before it can be accepted
 * @param mapping the file's text
 */
public record Proposal(
        String file,
        String sheet,
        String feed,
        long heading,
        int rows,
        List<Taken> columns,
        List<Table> tables,
        List<String> confirm,
        List<String> notes,
        String mapping) {

    /** What becomes of a table. */
    public enum Use {
        /** Its rows give what the mapping is for. */
        READ,
        /** Its rows are read with those that name them. */
        NAMED,
        /** It is known, so that its rows are not taken for those of another. */
        PASSED_OVER,
        LEFT_OUT
    }

    /**
     * A table, or several with the same headings.
     *
     * @param number by which it is asked for
     * @param name what the mapping calls it; blank where that names none
     * @param heading of the first, as a person counts rows
     * @param columns none of one that is left out
     */
    public record Table(
            int number, String name, List<String> sheets, long heading, int rows, Use use, List<Taken> columns) {}

    /**
     * A column and what it was taken for.
     *
     * @param heading blank where it has none
     * @param fits how many of its values can be read so
     * @param orElse the second best reading; blank where there is none
     */
    public record Taken(
            String letters,
            String heading,
            String takenFor,
            int fits,
            int of,
            List<String> because,
            String orElse,
            boolean read,
            boolean confirm) {}
}
