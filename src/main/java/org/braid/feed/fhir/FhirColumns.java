package org.braid.feed.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec;
import org.braid.feed.ReadSpec.Column;

/** The mapping's columns with their compiled paths. */
final class FhirColumns {
    private static final String TYPE = "#type";
    private static final String UNRESOLVED = "#unresolved";

    private final List<String> names;
    private final ReadSpec.FhirNdjson spec;
    private final Map<String, Map<String, FhirPath>> pathsByType = new HashMap<>();

    FhirColumns(ReadSpec.FhirNdjson spec) {
        this.spec = spec;
        names = spec.columns().stream().map(Column::name).toList();
        spec.paths()
                .forEach((column, byType) -> byType.forEach((type, path) -> pathsByType
                        .computeIfAbsent(type, first -> new HashMap<>())
                        .put(column, FhirPath.of(path))));
    }

    List<String> names() {
        return names;
    }

    /** For the audit trail: a column's path where all types share one, else its name. */
    Columns cells() {
        return new Columns(names, names.stream().map(this::cell).toList());
    }

    String[] texts(String type, Scope scope) {
        var paths = pathsByType.getOrDefault(type, Map.of());
        var texts = new String[names.size()];
        for (int column = 0; column < texts.length; column++) {
            var path = paths.get(names.get(column));
            texts[column] = path == null ? "" : path.text(scope);
        }
        fill(texts, TYPE, type);
        fill(texts, UNRESOLVED, String.join("\n", scope.unresolved()));
        return texts;
    }

    private void fill(String[] texts, String name, String text) {
        int column = names.indexOf(name);
        if (column >= 0) {
            texts[column] = text;
        }
    }

    private String cell(String name) {
        var paths = Set.copyOf(spec.paths().getOrDefault(name, Map.of()).values());
        return paths.size() == 1 ? paths.iterator().next() : name;
    }
}
