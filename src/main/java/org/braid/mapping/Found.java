package org.braid.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;

/** What is found in a delivery, in its order. What is so of whole columns is told once for each, with how many cells. */
final class Found {
    private static final Set<FindingCode> OF_COLUMNS = Set.of(FindingCode.DAY_NUMBER);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Column, Cells> columns = new LinkedHashMap<>();

    private record Column(FindingCode code, String sheet, String name) {
        static Column of(Finding finding) {
            return new Column(finding.code(), finding.place().sheet(), finding.column());
        }
    }

    /** @param index of the first, among all findings */
    private record Cells(int index, long count) {
        Cells andOne() {
            return new Cells(index, count + 1);
        }
    }

    void add(Finding finding) {
        if (!OF_COLUMNS.contains(finding.code())) {
            findings.add(finding);
            return;
        }
        var column = Column.of(finding);
        var cells = columns.get(column);
        if (cells == null) {
            columns.put(column, new Cells(findings.size(), 1));
            findings.add(finding);
        } else {
            columns.put(column, cells.andOne());
        }
    }

    void addAll(List<Finding> others) {
        others.forEach(this::add);
    }

    List<Finding> all() {
        var all = new ArrayList<>(findings);
        columns.values().forEach(cells -> all.set(cells.index(), counted(all.get(cells.index()), cells.count())));
        return List.copyOf(all);
    }

    /** At the first of its cells, which has the words. */
    private static Finding counted(Finding first, long count) {
        return count == 1
                ? first
                : new Finding(
                        first.code(),
                        first.place(),
                        first.column(),
                        "%s, the first of %d cells".formatted(first.value(), count));
    }
}
