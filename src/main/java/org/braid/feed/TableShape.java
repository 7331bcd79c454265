package org.braid.feed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.feed.ReadSpec.Column;

/**
 * How tables lie in a file, where that is more than one heading with its rows below.
 *
 * @param headingRows the rows of a heading: groups stand over names
 * @param parts the tables, by their headings; none where the file holds one
 * @param same columns in which a blank means what stands above; those of one list belong together
 * @param endsAt texts with which a row begins that ends the table
 * @param blankRows the most blank rows inside a table
 * @param hiddenSheets whether a hidden sheet is looked at without being named
 * @param merged columns in which a cell that is merged with others says what it says of all of them
 */
public record TableShape(
        int headingRows,
        List<Part> parts,
        List<List<String>> same,
        List<String> endsAt,
        int blankRows,
        HiddenRows hiddenRows,
        boolean hiddenSheets,
        Control control,
        List<String> merged) {
    /** Names the table of a row, where there are several. */
    public static final String TABLE = "#table";
    /** What a row refers to and no other table holds. */
    public static final String UNRESOLVED = "#unresolved";
    /** Instead of a column, in {@link Part#with()}: the table has one row, and it belongs to all. */
    public static final String ONLY_ROW = "#one";

    public static final TableShape PLAIN = new TableShape(
            1, List.of(), List.of(), List.of(), Integer.MAX_VALUE, HiddenRows.NOTED, false, Control.NONE);

    public TableShape {
        parts = List.copyOf(parts);
        same = same.stream().map(List::copyOf).toList();
        endsAt = List.copyOf(endsAt);
        merged = List.copyOf(merged);
    }

    /** A merged cell counts where it begins. */
    public TableShape(
            int headingRows,
            List<Part> parts,
            List<List<String>> same,
            List<String> endsAt,
            int blankRows,
            HiddenRows hiddenRows,
            boolean hiddenSheets,
            Control control) {
        this(headingRows, parts, same, endsAt, blankRows, hiddenRows, hiddenSheets, control, List.of());
    }

    /**
     * One of several tables.
     *
     * @param with by another table's name, the column under which both have the same value: its row's columns are then
     *     this row's, too
     * @param needed whether a file without it is set aside
     */
    public record Part(String name, List<Column> columns, Map<String, String> with, boolean needed) {
        public Part {
            columns = List.copyOf(columns);
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }

        /** The file's one table. */
        static Part only(List<Column> columns) {
            return new Part("", columns, Map.of(), true);
        }

        public boolean has(String column) {
            return columns.stream().anyMatch(each -> each.name().equals(column));
        }
    }

    /** What becomes of rows that the sheet hides. */
    public enum HiddenRows {
        READ,
        /** Read, and the sender is told: a filter that was left on hides good rows. */
        NOTED,
        SKIPPED
    }

    /**
     * What the totals rows are compared with.
     *
     * @param sums columns whose sum they state
     * @param count the column in which they state how many rows there are; blank where they do not
     * @param must whether a file without such a row, or with another sum, is set aside
     */
    public record Control(List<String> sums, String count, boolean must) {
        public static final Control NONE = new Control(List.of(), "", false);

        public Control {
            sums = List.copyOf(sums);
        }

        public boolean isAsked() {
            return !sums.isEmpty() || !count.isEmpty();
        }
    }
}
