package org.braid.feed.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The repeated element of a resource type that makes its rows.
 *
 * @param names from the resource down, as in {@code insurance.item}; none where the resource is the row
 */
record RowElements(List<String> names) {
    static final RowElements RESOURCE = new RowElements(List.of());

    RowElements {
        names = List.copyOf(names);
    }

    /**
     * One row.
     *
     * @param element missing where the resource has none
     * @param parent what holds it, or would
     * @param number from 1, over all rows of the resource
     * @param path from the resource on: empty or {@code .insurance[0].item[2]}
     */
    record Found(JsonNode element, JsonNode parent, int number, String path) {}

    static RowElements of(String path) {
        return new RowElements(List.of(path.split("\\.")));
    }

    /** All rows of a resource; where the element is missing, one row all the same for the part that lacks it. */
    List<Found> in(JsonNode resource) {
        var found = new ArrayList<Found>();
        collect(resource, 0, "", found);
        return found;
    }

    private void collect(JsonNode holder, int level, String path, List<Found> found) {
        if (level == names.size()) {
            found.add(new Found(MissingNode.getInstance(), holder, found.size() + 1, path));
            return;
        }
        var name = names.get(level);
        var inside = holder.path(name);
        if (inside.isMissingNode() || (inside.isArray() && inside.isEmpty())) {
            found.add(new Found(MissingNode.getInstance(), holder, found.size() + 1, path));
        }
        for (int index = 0; inside.isArray() && index < inside.size(); index++) {
            step(holder, inside.get(index), level, "%s.%s[%d]".formatted(path, name, index), found);
        }
        if (inside.isObject()) {
            step(holder, inside, level, path + "." + name, found);
        }
    }

    private void step(JsonNode holder, JsonNode element, int level, String path, List<Found> found) {
        if (level == names.size() - 1) {
            found.add(new Found(element, holder, found.size() + 1, path));
        } else {
            collect(element, level + 1, path, found);
        }
    }
}
