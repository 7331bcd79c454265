package org.braid.mapping;

import java.util.List;
import org.braid.audit.Finding;
import org.braid.feed.Columns;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;

/** Leaves out the rows of the sheet that Braid has put into a returned workbook. */
record WithoutSheet(String sheet, Rows rows) implements Rows {

    /** @param sheet blank where there is none to leave out */
    static Rows of(String sheet, Rows rows) {
        return sheet.isEmpty() ? rows : new WithoutSheet(sheet, rows);
    }

    @Override
    public void columns(Columns columns) {
        rows.columns(columns);
    }

    @Override
    public void rows(List<SourceRow> batch) {
        rows.rows(
                batch.stream().filter(row -> !row.place().sheet().equals(sheet)).toList());
    }

    @Override
    public void broken(Finding finding) {
        if (!finding.place().sheet().equals(sheet)) {
            rows.broken(finding);
        }
    }

    @Override
    public void notData(long number) {
        rows.notData(number);
    }
}
