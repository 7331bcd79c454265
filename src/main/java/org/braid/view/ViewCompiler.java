package org.braid.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.view.Selection.Output;
import org.braid.view.ViewDefinition.Column;
import org.braid.view.ViewDefinition.Iteration;
import org.braid.view.ViewDefinition.Select;
import org.braid.view.path.FhirPath;
import org.braid.view.path.InvalidPath;
import org.braid.view.path.Paths;
import org.jspecify.annotations.Nullable;

/** Compiles the paths of a view, and says what is wrong with them and with the columns they make. */
final class ViewCompiler {
    private static final String ROW_INDEX = "%rowIndex";

    private final Paths paths;
    private final Problems problems;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<ViewColumn> columns = new ArrayList<>();
    private final List<ViewProblem> remarks = new ArrayList<>();

    ViewCompiler(Paths paths, Problems problems) {
        this.paths = paths;
        this.problems = problems;
    }

    /** What leads nowhere; complete once all is compiled. */
    List<ViewProblem> remarks() {
        return remarks;
    }

    /** The columns, in the order of the view; complete once the selects are compiled. */
    List<ViewColumn> columns() {
        return columns;
    }

    List<Selection> selects(List<Select> selects) {
        return selects.stream()
                .map(select -> selection(select, paths.root(), false))
                .toList();
    }

    /** @param again whether its columns are those of another part of a unionAll */
    private Selection selection(Select select, FhirPath focus, boolean again) {
        var ways = ways(select, focus);
        var from = select.iteration() == Iteration.NONE ? focus : ways.isEmpty() ? null : ways.get(0);
        if (from == null) {
            return new Selection(select.iteration(), List.of(), List.of(), List.of(), List.of());
        }
        return new Selection(
                select.iteration(),
                ways,
                outputs(select.columns(), from, again),
                select.selects().stream()
                        .map(inner -> selection(inner, from, again))
                        .toList(),
                unionAll(select, from, again));
    }

    private List<FhirPath> ways(Select select, FhirPath focus) {
        return switch (select.iteration()) {
            case NONE -> List.of();
            case REPEAT -> repeated(select, focus);
            default -> {
                var way = compiled(select.paths().get(0), focus, iterationPlace(select));
                yield way == null ? List.of() : List.of(way);
            }
        };
    }

    private static String iterationPlace(Select select) {
        return Problems.inside(select.place(), select.iteration() == Iteration.FOR_EACH ? "forEach" : "forEachOrNull");
    }

    /** Each path starts from what any of them leads to, too; what that can be is found round by round. */
    private List<FhirPath> repeated(Select select, FhirPath focus) {
        var from = focus;
        var known = "";
        while (!known.equals(from.typeNames()) || known.isEmpty()) {
            known = from.typeNames();
            for (var path : select.paths()) {
                from = grown(from, path);
            }
            if (from.typeNames().isEmpty()) {
                break;
            }
        }
        var ways = new ArrayList<FhirPath>();
        for (int index = 0; index < select.paths().size(); index++) {
            var way = compiled(select.paths().get(index), from, "%s.repeat[%d]".formatted(select.place(), index));
            if (way != null) {
                ways.add(way);
            }
        }
        return ways.stream().reduce(paths::either).isEmpty() ? List.of() : together(ways);
    }

    /** The first stands for what all lead to, so that columns start from any of it. */
    private List<FhirPath> together(List<FhirPath> ways) {
        var together = new ArrayList<>(ways);
        for (int index = 1; index < ways.size(); index++) {
            together.set(0, paths.either(together.get(0), ways.get(index)));
        }
        return together;
    }

    private FhirPath grown(FhirPath from, String path) {
        try {
            return paths.either(from, paths.compile(path, from));
        } catch (InvalidPath invalid) {
            return from; // told when it is compiled from all
        } finally {
            paths.takeUnknown(); // another round may know it
        }
    }

    private List<Selection> unionAll(Select select, FhirPath from, boolean again) {
        var parts = new ArrayList<Selection>();
        List<String> first = List.of();
        for (int index = 0; index < select.unionAll().size(); index++) {
            var part = select.unionAll().get(index);
            var names = names(part);
            if (index == 0) {
                first = names;
            } else if (!names.equals(first)) {
                problems.add(ViewFault.UNION_DIFFERS, part.place(), names + " and " + first);
            }
            parts.add(selection(part, from, again || index > 0));
        }
        return parts;
    }

    /** The columns of a select and of what is inside it; of a unionAll those of its first part. */
    private static List<String> names(Select select) {
        var names = new ArrayList<String>();
        select.columns().forEach(column -> names.add(column.name()));
        select.selects().forEach(inner -> names.addAll(names(inner)));
        select.unionAll().stream().limit(1).forEach(part -> names.addAll(names(part)));
        return names;
    }

    private List<Output> outputs(List<Column> all, FhirPath focus, boolean again) {
        var outputs = new ArrayList<Output>();
        for (var column : all) {
            var path = compiled(column.path(), focus, Problems.inside(column.place(), "path"));
            int index = index(column, again);
            if (path != null && index >= 0) {
                type(column, path);
                var isRowIndex = column.path().trim().equals(ROW_INDEX);
                outputs.add(new Output(index, column.name(), path, column.collection(), isRowIndex));
            }
        }
        return outputs;
    }

    /** @return less than 0 where that is told as wrong */
    private int index(Column column, boolean again) {
        var known = indexes.get(column.name());
        if (known == null && !again) {
            indexes.put(column.name(), columns.size());
            columns.add(new ViewColumn(column.name(), column.path(), column.collection(), column.type()));
            return columns.size() - 1;
        }
        if (known != null && again) {
            return known;
        }
        if (!again) {
            problems.add(ViewFault.DUPLICATE_COLUMN, Problems.inside(column.place(), "name"), column.name());
        }
        return -1;
    }

    private void type(Column column, FhirPath path) {
        var place = Problems.inside(column.place(), "type");
        if (column.type() != null && !path.fits(column.type())) {
            problems.add(ViewFault.TYPE_DIFFERS, place, path.typeNames());
        }
        if (!path.isPrimitive()) {
            paths.wantWhole(path);
        }
        if (path.isComplex() && column.type() == null) {
            problems.add(ViewFault.TYPE_MISSING, place, path.typeNames());
        }
    }

    @Nullable
    FhirPath compiled(String path, FhirPath focus, String place) {
        try {
            var compiled = paths.compile(path, focus);
            paths.takeUnknown()
                    .forEach(unknown -> remarks.add(new ViewProblem(ViewFault.LEADS_NOWHERE, place, unknown)));
            return compiled;
        } catch (InvalidPath invalid) {
            problems.add(ViewFault.INVALID_PATH, place, String.valueOf(invalid.getMessage()));
            return null;
        }
    }

    FhirPath root() {
        return paths.root();
    }
}
