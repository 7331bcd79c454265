package org.braid.feed.table;

import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;
import org.braid.feed.TableShape;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet that a filter or a person has hidden. */
final class HiddenRows {
    private final TableShape.HiddenRows meaning;
    private final Rows rows;
    private @Nullable SourceRef first;
    private long number;

    HiddenRows(Table spec, Rows rows) {
        meaning = spec.shape().hiddenRows();
        this.rows = rows;
    }

    /** Counts a hidden row, and says whether to pass it over. */
    boolean skips(SourceRef place) {
        if (meaning == TableShape.HiddenRows.SKIPPED) {
            rows.notData(1);
            return true;
        }
        number++;
        first = first == null ? place : first;
        return false;
    }

    void end() {
        if (first != null && meaning == TableShape.HiddenRows.NOTED) {
            rows.note(new Finding(FindingCode.HIDDEN_ROWS, first, "", String.valueOf(number)));
        }
    }
}
