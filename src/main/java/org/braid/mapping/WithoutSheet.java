package org.braid.mapping;

import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.SourceRef;
import org.braid.feed.Onward;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;

/** Leaves out the rows of the sheet that Braid has put into a returned workbook. */
final class WithoutSheet extends Onward {
    private final String sheet;

    private WithoutSheet(String sheet, Rows rows) {
        super(rows);
        this.sheet = sheet;
    }

    /** @param sheet blank where there is none to leave out */
    static Rows of(String sheet, Rows rows) {
        return sheet.isEmpty() ? rows : new WithoutSheet(sheet, rows);
    }

    @Override
    public void rows(List<SourceRow> batch) {
        super.rows(batch.stream().filter(row -> !isOf(row.place())).toList());
    }

    @Override
    public void broken(Finding finding) {
        if (!isOf(finding.place())) {
            super.broken(finding);
        }
    }

    @Override
    public void total(SourceRow row) {
        if (!isOf(row.place())) {
            super.total(row);
        }
    }

    @Override
    public void note(Finding finding) {
        if (!isOf(finding.place())) {
            super.note(finding);
        }
    }

    private boolean isOf(SourceRef place) {
        return place.sheet().equals(sheet);
    }
}
