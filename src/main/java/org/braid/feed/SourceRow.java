package org.braid.feed;

import java.util.List;
import java.util.Map;
import org.braid.audit.SourceRef;

/**
 * One line of a delivery as text.
 *
 * @param texts one text for each of the reader's columns, in their order; blank where there is none
 * @param elsewhere by column, where a text stands that was taken from another row
 */
public record SourceRow(SourceRef place, List<String> texts, Map<Integer, Cell> elsewhere) {
    public SourceRow {
        texts = RowTexts.copyOf(texts);
        elsewhere = elsewhere instanceof Elsewhere ? elsewhere : Map.copyOf(elsewhere);
    }

    public SourceRow(SourceRef place, List<String> texts) {
        this(place, texts, Map.of());
    }

    public String text(int column) {
        return texts.get(column);
    }

    /** The row in which a column's text stands. */
    public SourceRef place(int column) {
        var cell = elsewhere.get(column);
        return cell == null ? place : cell.row();
    }

    /** The letter of a column's cell; the whole cell where it is in another row. */
    public String cell(int column, Columns columns) {
        var cell = elsewhere.get(column);
        return cell == null ? columns.cells().get(column) : cell.from(place);
    }
}
