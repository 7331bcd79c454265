package org.braid.linkage;

import java.util.List;
import org.braid.audit.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A table of people, encoded.
 *
 * @param parameters how
 * @param ids the heading of the table's ids; null where no column is known for them, and the row's number counts
 * @param rows in the order of their encodings, which says nothing of the table's
 * @param empty how many rows state none of the fields, and are left out
 * @param broken lines that could not be read, and are left out
 */
public record EncodedPeople(
        EncodingParameters parameters, @Nullable String ids, List<Row> rows, int empty, List<Finding> broken) {
    public EncodedPeople {
        rows = List.copyOf(rows);
        broken = List.copyOf(broken);
    }

    /** How many rows are not among them. */
    public int leftOut() {
        return empty + broken.size();
    }

    /**
     * One person as the table has them.
     *
     * @param id in the table; where no column is one, the row's number
     * @param clk in hexadecimal, which no spreadsheet takes for a formula
     */
    public record Row(String id, String clk) {}
}
