package org.braid.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.view.path.Item;
import org.jspecify.annotations.Nullable;

/**
 * A view as its author wrote it: SQL on FHIR v2, ViewDefinition.
 *
 * @param name blank where it has none
 * @param resource the type of the resources that it is a view of
 * @param constants by name, without the {@code %}
 * @param filters paths that must all be true
 */
record ViewDefinition(
        String name, String resource, Map<String, Item> constants, List<Select> selects, List<Filter> filters) {
    ViewDefinition {
        constants = new LinkedHashMap<>(constants);
        selects = List.copyOf(selects);
        filters = List.copyOf(filters);
    }

    /** How a select goes over elements. */
    enum Iteration {
        /** It stays where it is. */
        NONE,
        FOR_EACH,
        FOR_EACH_OR_NULL,
        REPEAT
    }

    /**
     * Columns, and what is beside and below them.
     *
     * @param place in the view
     * @param paths where it goes; one, unless it repeats
     */
    record Select(
            String place,
            Iteration iteration,
            List<String> paths,
            List<Column> columns,
            List<Select> selects,
            List<Select> unionAll) {
        Select {
            paths = List.copyOf(paths);
            columns = List.copyOf(columns);
            selects = List.copyOf(selects);
            unionAll = List.copyOf(unionAll);
        }
    }

    /**
     * A column.
     *
     * @param type the name of its FHIR type; null where it was not said
     */
    record Column(
            String place,
            String name,
            String path,
            boolean collection,
            @Nullable String type) {}

    /** A condition on the resource. */
    record Filter(String place, String path) {}
}
