package org.braid.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.view.Views;

/** Layouts of FHIR feeds for tests. */
final class Resources {
    private Resources() {}

    /** A view that has a row for each resource. */
    static JsonNode view(String resource, String... namesAndPaths) {
        var view = JsonNodeFactory.instance.objectNode().put("resource", resource);
        columns(view.putArray("select").addObject(), namesAndPaths);
        return view;
    }

    /** A view that has a row for each element, and one where there is none. */
    static JsonNode viewOf(String resource, List<String> forEachOrNull, String... namesAndPaths) {
        var view = JsonNodeFactory.instance.objectNode().put("resource", resource);
        var select = view.putArray("select").addObject();
        for (int index = 0; index < forEachOrNull.size(); index++) {
            select = index == 0 ? select : select.putArray("select").addObject();
            select.put("forEachOrNull", forEachOrNull.get(index));
        }
        columns(select, namesAndPaths);
        return view;
    }

    private static void columns(ObjectNode select, String... namesAndPaths) {
        var columns = select.putArray("column");
        for (int index = 0; index < namesAndPaths.length; index += 2) {
            var name = namesAndPaths[index];
            columns.addObject()
                    .put("name", name)
                    .put("path", namesAndPaths[index + 1])
                    .put("collection", name.endsWith("s"));
        }
    }

    static ReadSpec spec(JsonNode... views) {
        return spec(Map.of(), views);
    }

    /** @param joins by column, the number of the view */
    static ReadSpec spec(Map<String, Integer> joins, JsonNode... views) {
        return spec(joins, Map.of(), views);
    }

    /** @param others joined with other_ before their names */
    static ReadSpec spec(Map<String, Integer> joins, Map<String, Integer> others, JsonNode... views) {
        var all = Views.of(Arrays.asList(views));
        var byColumn = new LinkedHashMap<String, ViewJoin>();
        others.forEach((column, number) ->
                byColumn.put(column, new ViewJoin(all.all().get(number), "other_", List.of("family"))));
        joins.forEach((column, number) ->
                byColumn.put(column, ViewJoin.plain(all.all().get(number))));
        return new ReadSpec.FhirNdjson(all, byColumn, FhirVersion.R4);
    }
}
