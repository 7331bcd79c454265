package org.braid.feed.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ViewJoin;
import org.braid.view.View;
import org.braid.view.ViewColumn;

/** Where the columns of each view stand among those of the feed. */
final class FhirColumns {
    private final List<String> names;
    private final ReadSpec.FhirNdjson spec;
    private final Map<View, OfView> byView = new HashMap<>();
    private final String[] blank;

    /** The columns of one view. */
    static final class OfView {
        private final View view;
        private final int[] sources;
        private final int[] targets;
        private final List<String> paths;
        private final List<Join> joins = new ArrayList<>(0);

        private OfView(ViewJoin of, List<String> names) {
            view = of.view();
            var own = view.columns().stream().map(ViewColumn::name).toList();
            sources = of.columns().stream().mapToInt(own::indexOf).toArray();
            targets = of.names().mapToInt(names::indexOf).toArray();
            paths = Arrays.stream(sources)
                    .mapToObj(source -> view.columns().get(source).path())
                    .toList();
        }

        View view() {
            return view;
        }

        /** How many columns are taken from it. */
        int size() {
            return targets.length;
        }

        /** Where such a column stands in the view. */
        int source(int column) {
            return sources[column];
        }

        /** Where it stands among the feed's. */
        int target(int column) {
            return targets[column];
        }

        String path(int column) {
            return paths.get(column);
        }

        List<Join> joins() {
            return joins;
        }
    }

    /**
     * A column whose keys lead to rows of another view.
     *
     * @param column of the view that has it
     */
    record Join(int column, OfView to) {}

    FhirColumns(ReadSpec.FhirNdjson spec) {
        this.spec = spec;
        names = spec.columns().stream().map(Column::name).toList();
        blank = new String[names.size()];
        Arrays.fill(blank, "");
        for (var view : spec.views().all()) {
            byView.put(view, new OfView(ViewJoin.plain(view), names));
        }
        byView.values().forEach(this::addJoins);
    }

    private void addJoins(OfView columns) {
        for (int column = 0; column < columns.size(); column++) {
            var to = spec.joins().get(columns.view().columns().get(column).name());
            if (to != null) {
                columns.joins.add(new Join(column, joined(to)));
            }
        }
    }

    /** What is joined under its own names goes on from there; what has a prefix does not. */
    private OfView joined(ViewJoin join) {
        return join.prefix().isEmpty() ? of(join.view()) : new OfView(join, names);
    }

    List<String> names() {
        return names;
    }

    OfView of(View view) {
        return Objects.requireNonNull(byView.get(view));
    }

    String[] blank() {
        return blank.clone();
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
