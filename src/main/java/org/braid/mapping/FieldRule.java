package org.braid.mapping;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one field is filled.
 *
 * @param line of the mapping file, with the file's name before it where the mapping is made of several
 * @param sources tried in order; the first that is not blank counts
 * @param codes translates the text; null takes it as it is
 * @param otherwise what an unknown code means; null when it means nothing
 * @param required whether a row without it is not taken
 * @param absolute an amount's sign is dropped (DHSC does so with costs, STANDARDS 1.3)
 * @param minor whether an amount is stated in hundredths: pence, cents
 * @param tariff has the amounts that the text stands for; null where the text is the amount
 * @param split stands between the entries of a list, each of which has its own code; null where each is a line
 */
record FieldRule(
        Field field,
        String line,
        List<Source> sources,
        @Nullable CodeList codes,
        @Nullable String otherwise,
        boolean required,
        boolean absolute,
        boolean minor,
        @Nullable Tariff tariff,
        @Nullable Pattern split) {

    /** Where a text comes from. */
    sealed interface Source {}

    /** Always the same. */
    record Constant(String text) implements Source {}

    /**
     * From the row.
     *
     * @param columns indices into the row; several are joined
     * @param pattern of which the first group counts; null takes all
     * @param pad zeros are put before digits up to this length: what a spreadsheet's number lost
     */
    record FromRow(
            List<Integer> columns, String join, @Nullable Pattern pattern, int pad) implements Source {}
}
