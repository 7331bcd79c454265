package org.braid.entitlement;

/**
 * A value in the source's own words.
 *
 * @param field the field of the entitlement that it became: {@code amount}
 * @param column the column's heading, or the path, in the source; of a published amount its code in the tariff
 * @param cell the column's letter in a sheet; otherwise the same as the column
 * @param line the line of the mapping file that took it: {@code 55}; with the file's name before it where the mapping is
 *     made of several, and of a published amount
 */
public record SourceValue(String field, String column, String cell, String text, String line) {
    private static final String TARIFF = " by tariff";
    private static final String DECIDED = " by its column";

    /**
     * A published amount, for which the source's own text is only a code.
     *
     * @param text the amount, from when it counts, and where the tariff has it from
     * @param line the tariff's file and line
     */
    public static SourceValue ofTariff(String field, String code, String text, String line) {
        return new SourceValue(field + TARIFF, code, code, text, line);
    }

    /**
     * What a cell was read as where it could be read in two ways, and why.
     *
     * @param text the value, and what decided it
     */
    public static SourceValue ofDecision(String field, String column, String cell, String text, String line) {
        return new SourceValue(field + DECIDED, column, cell, text, line);
    }

    /** Whether these are Braid's words, not the source's. */
    public boolean isOfDecision() {
        return field.endsWith(DECIDED);
    }

    /** Whether it stands in a tariff, not in what was received. */
    public boolean isOfTariff() {
        return field.endsWith(TARIFF);
    }
}
