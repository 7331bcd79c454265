package org.braid.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a proposed mapping reads of a file.
 *
 * @param tables at least one; the first is what the file is mostly about
 * @param leftOut tables of which nothing is read
 * @param sheets that the mapping names; none where the headings say enough
 * @param password the name of the secret that opens the file; blank for none
 */
record Plan(List<PlannedTable> tables, List<Layout> leftOut, List<String> sheets, String password, DateChoice dates) {
    Plan {
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
        sheets = List.copyOf(sheets);
    }

    /** What the rows of the first table give. */
    Draft main() {
        return tables.get(0).claim().orElseThrow();
    }

    boolean hasSeveral() {
        return tables.size() > 1;
    }

    List<Draft> claims() {
        return tables.stream().flatMap(table -> table.claim().stream()).toList();
    }

    /** The columns of a table that some row is read by, or is known by. */
    ReadColumns columns(PlannedTable table) {
        return ReadColumns.of(table, this);
    }

    String decimal() {
        var written = new TreeSet<String>();
        claims().stream()
                .filter(Draft::hasMoney)
                .forEach(draft -> written.add(draft.money().decimal()));
        return written.size() > 1
                ? "either"
                : written.stream().findFirst().orElse(main().money().decimal());
    }

    Set<String> missing() {
        var missing = new TreeSet<String>();
        claims().stream()
                .flatMap(draft -> Stream.concat(draft.required().stream(), draft.optional().stream()))
                .forEach(column -> missing.addAll(column.missing()));
        return missing;
    }

    /** What a person must look at. */
    List<String> confirm() {
        var confirm = new LinkedHashSet<String>();
        claims().forEach(draft -> confirm.addAll(draft.confirm()));
        return List.copyOf(confirm);
    }

    int headingRows() {
        return tables.stream()
                .mapToInt(table -> table.layout().table().headingRows())
                .max()
                .orElse(1);
    }

    List<String> endings() {
        var endings = new LinkedHashSet<String>();
        tables.forEach(table -> endings.addAll(table.layout().table().endings()));
        return new ArrayList<>(endings);
    }

    boolean isWhole() {
        return tables.stream().allMatch(table -> table.layout().table().whole());
    }
}
