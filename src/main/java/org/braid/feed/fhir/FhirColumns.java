package org.braid.feed.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec;
import org.braid.feed.ReadSpec.Column;
import org.braid.view.View;
import org.braid.view.ViewColumn;

/** Where the columns of each view stand among those of the feed. */
final class FhirColumns {
    private final List<String> names;
    private final ReadSpec.FhirNdjson spec;
    private final Map<View, int[]> targets = new HashMap<>();
    private final Map<View, List<Join>> joins = new HashMap<>();

    /**
     * A column whose keys lead to rows of another view.
     *
     * @param column of the view that has it
     */
    record Join(int column, View to) {}

    FhirColumns(ReadSpec.FhirNdjson spec) {
        this.spec = spec;
        names = spec.columns().stream().map(Column::name).toList();
        for (var view : spec.views().all()) {
            targets.put(
                    view,
                    view.columns().stream()
                            .mapToInt(column -> names.indexOf(column.name()))
                            .toArray());
            joins.put(view, joinsOf(view));
        }
    }

    private List<Join> joinsOf(View view) {
        var found = new ArrayList<Join>();
        for (int column = 0; column < view.columns().size(); column++) {
            var to = spec.joins().get(view.columns().get(column).name());
            if (to != null) {
                found.add(new Join(column, to));
            }
        }
        return found;
    }

    List<String> names() {
        return names;
    }

    /** By column of a view, its place among the feed's. */
    int[] targets(View view) {
        return targets.getOrDefault(view, new int[0]);
    }

    List<Join> joins(View view) {
        return joins.getOrDefault(view, List.of());
    }

    String[] blank() {
        var texts = new String[names.size()];
        Arrays.fill(texts, "");
        return texts;
    }

    /** For the audit trail: a column's path where all views share one, else its name. */
    Columns cells() {
        return new Columns(names, names.stream().map(this::cell).toList());
    }

    private String cell(String name) {
        var paths = spec.views().all().stream()
                .flatMap(view -> view.columns().stream())
                .filter(column -> column.name().equals(name))
                .map(ViewColumn::path)
                .distinct()
                .toList();
        return paths.size() == 1 ? paths.get(0) : name;
    }
}
