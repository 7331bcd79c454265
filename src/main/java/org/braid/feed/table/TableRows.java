package org.braid.feed.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.RowBatches;
import org.braid.feed.Rows;

/** The rows below a heading, as the mapping wants them. */
final class TableRows {
    private final Heading heading;
    private final int[] positions;
    private final Map<Integer, String> totals = new LinkedHashMap<>();
    private final RowBatches batches;
    private final Rows rows;

    TableRows(DeliveredFile file, Table spec, Heading heading, Rows rows) {
        this.heading = heading;
        this.rows = rows;
        var columns = heading.cells(spec);
        positions = heading.positions().stream()
                .limit(columns.names().size())
                .mapToInt(Integer::intValue)
                .toArray();
        var names = heading.columns().stream().map(Column::name).toList();
        spec.totals().forEach((column, marker) -> totals.put(heading.positions().get(names.indexOf(column)), marker));
        batches = new RowBatches(columns.names(), file, rows);
        rows.columns(columns);
    }

    Heading heading() {
        return heading;
    }

    /** Whether the row only sums up others. */
    boolean isTotal(String[] cells) {
        return totals.entrySet().stream()
                .anyMatch(total -> total.getKey() >= 0
                        && startsWith(
                                cells[total.getKey()].strip(), total.getValue().strip()));
    }

    void notData() {
        rows.notData(1);
    }

    /**
     * Takes a row that is not blank.
     *
     * @param cells by position; those that the mapping does not read may be left empty
     */
    void add(SourceRef place, String[] cells) {
        var texts = new String[positions.length];
        boolean blank = true;
        for (int column = 0; column < texts.length; column++) {
            texts[column] = positions[column] < 0 ? "" : cells[positions[column]];
            blank &= texts[column].isEmpty();
        }
        if (blank) {
            notData();
        } else {
            batches.add(place, texts);
        }
    }

    void broken(SourceRef place, String value) {
        batches.broken(new Finding(FindingCode.BROKEN_LINE, place, "", value));
    }

    void end() {
        batches.flush();
    }

    private static boolean startsWith(String text, String marker) {
        return text.regionMatches(true, 0, marker, 0, marker.length());
    }
}
