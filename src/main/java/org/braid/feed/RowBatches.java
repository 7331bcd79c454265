package org.braid.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;

/** Hands rows on a thousand at a time, in their order, and holds them to the limits. */
public final class RowBatches {
    static final int MOST_IN_A_BATCH = 1_000;

    private final List<String> columns;
    private final DeliveredFile file;
    private final Rows rows;
    private final int mostCharacters;
    private final long mostRows;
    private List<SourceRow> batch = new ArrayList<>(MOST_IN_A_BATCH);
    private long count;

    public RowBatches(List<String> columns, DeliveredFile file, Rows rows) {
        this.columns = List.copyOf(columns);
        this.file = file;
        this.rows = rows;
        mostCharacters = file.limits().cellLength();
        mostRows = file.limits().rows();
    }

    /**
     * Adds a row.
     *
     * @param texts one for each column, none null; no longer to be changed
     */
    public void add(SourceRef place, String[] texts) {
        add(place, texts, Map.of());
    }

    /**
     * Adds a row.
     *
     * @param texts one for each column, none null; no longer to be changed
     * @param elsewhere by column, where a text stands that is another row's
     */
    public void add(SourceRef place, String[] texts, Map<Integer, Cell> elsewhere) {
        for (int column = 0; column < texts.length; column++) {
            if (texts[column].length() > mostCharacters) {
                var size = "%d characters, at most %d".formatted(texts[column].length(), mostCharacters);
                broken(new Finding(FindingCode.TOO_LARGE, place, columns.get(column), size));
                return;
            }
        }
        count(place);
        batch.add(new SourceRow(place, RowTexts.of(texts), elsewhere));
        if (batch.size() == MOST_IN_A_BATCH) {
            flush();
        }
    }

    /** Adds a line that could not be read. */
    public void broken(Finding finding) {
        count(finding.place());
        flush();
        rows.broken(finding);
    }

    /** Hands on what is left. */
    public void flush() {
        if (!batch.isEmpty()) {
            rows.rows(Collections.unmodifiableList(batch));
            batch = new ArrayList<>(MOST_IN_A_BATCH);
        }
    }

    private void count(SourceRef place) {
        if (++count > mostRows) {
            throw new SetAside(new Finding(FindingCode.TOO_LARGE, place, "", "more than %d rows".formatted(mostRows)));
        }
        file.checkTime(place);
    }
}
