package org.braid.feed;

import java.util.List;
import org.braid.audit.SourceRef;

/**
 * One line of a delivery as text.
 *
 * @param texts one text for each of the reader's columns, in their order; blank where there is none
 */
public record SourceRow(SourceRef place, List<String> texts) {
    public SourceRow {
        texts = List.copyOf(texts);
    }

    public String text(int column) {
        return texts.get(column);
    }
}
