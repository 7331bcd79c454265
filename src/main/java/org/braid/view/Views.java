package org.braid.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.view.path.Item;
import org.braid.view.path.ResourceJson;
import org.braid.view.path.Shapes;

/** Views that look at the same resources, each of which is read once for all of them. */
public final class Views {
    private final Shapes shapes = new Shapes();
    private final List<View> all = new ArrayList<>();
    private final Map<String, List<View>> byResource = new LinkedHashMap<>();

    /** @throws InvalidView for the first that cannot be used */
    public static Views of(List<JsonNode> definitions) {
        var views = new Views();
        for (var definition : definitions) {
            var view = View.of(definition, views.shapes);
            views.all.add(view);
            views.byResource
                    .computeIfAbsent(view.resource(), first -> new ArrayList<>())
                    .add(view);
        }
        return views;
    }

    public List<View> all() {
        return List.copyOf(all);
    }

    /** Those of one type of resource. */
    List<View> of(String resource) {
        return byResource.getOrDefault(resource, List.of());
    }

    /** The resource's id, and its rows in every view of its type. */
    ResourceRows rows(ResourceJson.Opened resource, ReferenceKeys keys, long line) throws IOException {
        var views = of(resource.type());
        if (views.isEmpty()) {
            return new ResourceRows(line, resource.type(), resource.skip().id(), false, List.of());
        }
        var item = resource.read(shapes);
        if (views.size() == 1) {
            return new ResourceRows(line, resource.type(), item.id(), true, rows(views.get(0), resource, item, keys));
        }
        var rows = new ArrayList<ViewRow>();
        for (var view : views) {
            rows.addAll(rows(view, resource, item, keys));
        }
        return new ResourceRows(line, resource.type(), item.id(), true, rows);
    }

    private static List<ViewRow> rows(View view, ResourceJson.Opened resource, Item item, ReferenceKeys keys)
            throws IOException {
        return view.isSlow() ? view.rows(resource, keys) : view.rows(item, keys);
    }
}
