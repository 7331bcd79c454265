package org.braid.mapping;

import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.SourceRef;
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
        rows.rows(batch.stream().filter(row -> !isOf(row.place())).toList());
    }

    @Override
    public void broken(Finding finding) {
        if (!isOf(finding.place())) {
            rows.broken(finding);
        }
    }

    @Override
    public void total(SourceRow row) {
        if (!isOf(row.place())) {
            rows.total(row);
        }
    }

    @Override
    public void note(Finding finding) {
        if (!isOf(finding.place())) {
            rows.note(finding);
        }
    }

    private boolean isOf(SourceRef place) {
        return place.sheet().equals(sheet);
    }

    @Override
    public void notData(long number) {
        rows.notData(number);
    }
}
