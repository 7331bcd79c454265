package org.braid.entitlement;

/**
 * That one of a row's texts was used, and for what; the same for all rows that are read alike.
 *
 * @param field the field of the statement that it became
 * @param text which of the row's texts
 * @param line the line of the mapping file that took it
 * @param why the text was read as it was; blank for the text itself
 */
public record Quote(String field, int text, String line, String why) {
    /** A longer text is cut where it is quoted; the archive has it whole. */
    private static final int LONGEST = 2_000;

    /** The text in its own words. */
    public Quote(String field, int text, String line) {
        this(field, text, line, "");
    }

    /**
     * What is quoted of one row.
     *
     * @param name of the column, as the source has it
     * @param cell its letter or path
     */
    public SourceValue of(String name, String cell, String words) {
        return why.isEmpty()
                ? new SourceValue(field, name, cell, cut(words), line)
                : SourceValue.ofDecision(field, name, cell, why, line);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
