package org.braid.mapping;

import java.util.List;
import org.braid.feed.ReadSpec;
import org.jspecify.annotations.Nullable;

/**
 * What one column is to hold.
 *
 * @param meaning what it is, in words for the sender; several where it serves for several things
 * @param form how a date is written, such as {@code dd/MM/yyyy}; blank for ISO days, and for what is no date
 * @param missing texts that mean blank here, besides those of every column
 * @param example what may stand there; blank where no example has it
 */
public record ContractColumn(
        ReadSpec.Column column,
        Kind kind,
        List<String> meaning,
        String form,
        Need need,
        Choices choices,
        Limits limits,
        List<String> missing,
        String example) {

    public ContractColumn {
        meaning = List.copyOf(meaning);
        missing = List.copyOf(missing);
    }

    /** What stands in its cells. */
    public enum Kind {
        TEXT,
        DATE,
        /** Digits, perhaps with a currency beside them. */
        MONEY,
        NUMBER,
        INTEGER,
        YEAR,
        TRUTH
    }

    /**
     * When a cell must not be blank.
     *
     * @param always in every row
     * @param kinds the kinds of row in which it is needed; empty where always, or never
     */
    public record Need(boolean always, List<String> kinds) {
        public Need {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * The codes that it knows.
     *
     * @param codes empty where it takes any text
     * @param closed whether a row with another is not taken
     * @param between what stands between several; blank where a cell has one
     */
    public record Choices(List<String> codes, boolean closed, String between) {
        static final Choices ANY = new Choices(List.of(), false, "");

        public Choices {
            codes = List.copyOf(codes);
        }

        /** Whether a cell holds one of them at most. */
        public boolean isOneOf() {
            return !codes.isEmpty() && between.isEmpty();
        }
    }

    /**
     * What a value must keep to.
     *
     * @param minimum a number, or an ISO day; blank for none
     * @param pattern that the whole text must fit; null for any
     */
    public record Limits(
            String minimum,
            String maximum,
            int minLength,
            int maxLength,
            @Nullable String pattern,
            boolean unique) {
        /** No cell of a workbook holds more. */
        public static final int ANY_LENGTH = 32_767;
    }
}
