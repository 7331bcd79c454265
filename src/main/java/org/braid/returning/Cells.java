package org.braid.returning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.feed.Columns;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** Finds the column in which a finding's value stands: a finding names it as the mapping does. */
final class Cells implements Rows {
    /** A file can hold several tables; which one a row is of, only reading it tells. */
    private final Map<Row, Columns> tables = new HashMap<>();

    private final Set<Row> wanted;
    private @Nullable Columns columns;

    Cells(List<Finding> findings) {
        this.wanted = findings.stream().map(Row::of).collect(Collectors.toCollection(HashSet::new));
    }

    private record Row(String sheet, long number) {
        static Row of(Finding finding) {
            return new Row(finding.place().sheet(), finding.place().row());
        }
    }

    @Override
    public void columns(Columns columns) {
        this.columns = columns;
    }

    @Override
    public void rows(List<SourceRow> batch) {
        batch.forEach(this::keep);
    }

    @Override
    public void total(SourceRow row) {
        keep(row);
    }

    private void keep(SourceRow each) {
        var row = new Row(each.place().sheet(), each.place().row());
        if (columns != null && wanted.contains(row)) {
            tables.put(row, columns);
        }
    }

    @Override
    public void broken(Finding finding) {}

    @Override
    public void notData(long number) {}

    List<Fault> faults(List<Finding> findings) {
        var faults = new ArrayList<Fault>();
        findings.forEach(finding -> faults.add(new Fault(finding, letters(finding))));
        return faults;
    }

    private String letters(Finding finding) {
        var table = tables.get(Row.of(finding));
        var index = table == null ? -1 : table.names().indexOf(finding.column());
        var cell = table == null || index < 0 ? "" : table.cells().get(index);
        // Of an optional column that is not there, the name stands for the place.
        return cell.matches("[A-Z]{1,3}") && !(cell.length() > 1 && cell.equals(finding.column())) ? cell : "";
    }
}
