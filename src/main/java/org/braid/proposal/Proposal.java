package org.braid.proposal;

import java.util.List;

/**
 * A mapping for a sheet that none knew, with what speaks for each column; no value of anybody is in it.
 *
 * @param heading the row of the heading, as a person counts it
 * @param rows how many were looked at
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
        List<String> confirm,
        List<String> notes,
        String mapping) {

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
