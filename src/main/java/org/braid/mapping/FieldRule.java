package org.braid.mapping;

import java.util.List;
import java.util.regex.Pattern;
import org.braid.audit.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * How one field is filled.
 *
 * @param line of the mapping file, with the file's name before it where the mapping is made of several
 * @param sources tried in order; the first that is not blank counts
 * @param codes translates the text; null takes it as it is
 * @param otherwise what an unknown code means; null when it means nothing
 * @param required whether a row without it is not taken
 * @param figure how a number in it is read
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
        Figure figure,
        @Nullable Tariff tariff,
        @Nullable Pattern split) {

    /**
     * How a number or an amount is read.
     *
     * @param absolute its sign is dropped (DHSC does so with costs, STANDARDS 1.3)
     * @param minor it is stated in hundredths: pence, cents
     * @param credit whether {@code CR} behind it turns its sign, or {@code DR} does; null where neither may stand there
     * @param withWords whether another field reads the words behind it
     */
    record Figure(boolean absolute, boolean minor, @Nullable Boolean credit, boolean withWords) {
        static final Figure PLAIN = new Figure(false, false, null, false);

        Figure beforeWords() {
            return new Figure(absolute, minor, credit, true);
        }
    }

    /** Where a text comes from. */
    sealed interface Source {

        /** Indices into the row of the cells that it is made of. */
        List<Integer> columns();
    }

    /** Always the same. */
    record Constant(String text) implements Source {
        @Override
        public List<Integer> columns() {
            return List.of();
        }
    }

    /**
     * From the row.
     *
     * @param columns indices into the row; several are joined
     * @param pattern of which the first group counts; null takes all
     * @param numeral whether it is a number that is a name, from which a spreadsheet's {@code .0} and exponent are taken
     * @param pad zeros are put before digits up to this length: what a spreadsheet's number lost
     */
    record FromRow(
            List<Integer> columns, String join, @Nullable Pattern pattern, boolean numeral, int pad) implements Source {

        /** Whether a text of it is a number that a spreadsheet shortened. */
        boolean lostDigits(String text) {
            return numeral && Numeral.of(text).code() == FindingCode.DIGITS_LOST;
        }

        /** Whether it is the text of one column, as it stands. */
        boolean isOneCell() {
            return columns.size() == 1 && pattern == null && !numeral && pad == 0;
        }

        /** One column as it is. */
        static FromRow of(int column) {
            return new FromRow(List.of(column), "", null, false, 0);
        }
    }

    /** What stands beside the amount in its cell. */
    record BesideAmount(FromRow amount, Beside part, Decimal decimal) implements Source {
        @Override
        public List<Integer> columns() {
            return amount.columns();
        }
    }

    /** What can stand beside an amount. */
    enum Beside {
        FREQUENCY,
        CURRENCY
    }

    /** Worked out from the row. */
    record Computed(Expression expression) implements Source {
        @Override
        public List<Integer> columns() {
            return expression.columns();
        }
    }

    FieldRule withSources(List<Source> others) {
        return new FieldRule(field, line, others, codes, otherwise, required, figure, tariff, split);
    }

    FieldRule beforeWords() {
        return new FieldRule(field, line, sources, codes, otherwise, required, figure.beforeWords(), tariff, split);
    }
}
