package org.braid.feed.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a path may start from in one row.
 *
 * @param row the repeated element; missing where the resource is the row
 * @param parent the element that holds it
 * @param number which of the resource's rows it is, from 1
 * @param unresolved references whose targets the file does not hold; paths add to it
 */
record Scope(
        JsonNode resource, JsonNode row, JsonNode parent, int number, Resources resources, Set<String> unresolved) {

    static Scope of(JsonNode resource, RowElements.Found row, Resources resources) {
        return new Scope(resource, row.element(), row.parent(), row.number(), resources, new LinkedHashSet<>());
    }

    /** The resource a reference means; missing and noted where there is none. */
    JsonNode resolve(String reference) {
        var found = reference.startsWith("#") ? contained(reference.substring(1)) : filed(reference);
        if (found.isMissingNode()) {
            unresolved.add(reference);
        }
        return found;
    }

    private JsonNode contained(String id) {
        for (var candidate : resource.path("contained")) {
            if (candidate.path("id").asText().equals(id)) {
                return candidate;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode filed(String reference) {
        try {
            var found = resources.find(reference);
            return found == null ? MissingNode.getInstance() : found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
