package org.braid.feed;

import java.util.List;
import org.braid.audit.Finding;

/** Hands on all that it takes as it is; what extends it does something besides. */
public class Onward implements Rows {
    private final Rows rows;

    protected Onward(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void columns(Columns columns) {
        rows.columns(columns);
    }

    @Override
    public void rows(List<SourceRow> batch) {
        rows.rows(batch);
    }

    @Override
    public void broken(Finding finding) {
        rows.broken(finding);
    }

    @Override
    public void notData(long number) {
        rows.notData(number);
    }

    @Override
    public void total(SourceRow row) {
        rows.total(row);
    }

    @Override
    public void note(Finding finding) {
        rows.note(finding);
    }
}
