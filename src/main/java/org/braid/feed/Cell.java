package org.braid.feed;

import org.braid.audit.SourceRef;

/**
 * Where a value stands that a row does not hold itself.
 *
 * @param row the row that holds it
 * @param column its column's letter, or its path in the row
 */
public record Cell(SourceRef row, String column) {

    /**
     * As a spreadsheet writes it: {@code F3}, or {@code 'People'!F3} from a row of another sheet. Where rows have a path,
     * the line and the whole path.
     */
    public String from(SourceRef other) {
        if (!row.path().isEmpty()) {
            return "line %d, %s.%s".formatted(row.row(), row.path(), column);
        }
        var cell = column + row.row();
        return row.sheet().equals(other.sheet())
                ? cell
                : "'%s'!%s".formatted(row.sheet().replace("'", "''"), cell);
    }
}
