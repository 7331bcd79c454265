package org.braid.feed.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A compiled path of the FHIRPath subset.
 *
 * @param start where it starts
 * @param steps each from the elements that the one before led to
 */
record FhirPath(Start start, List<Step> steps) {

    FhirPath {
        steps = List.copyOf(steps);
    }

    /** What a path starts from. */
    enum Start {
        RESOURCE,
        ROW,
        PARENT,
        /** The number of the row in its resource, from 1. */
        INDEX
    }

    /** One step. */
    interface Step {
        List<JsonNode> from(List<JsonNode> nodes, Scope scope);
    }

    /** Compiles a path, or says where it cannot be understood. */
    static FhirPath of(String path) {
        return new FhirPathParser(path).path();
    }

    /** The texts that the path leads to, each on a line of its own. */
    String text(Scope scope) {
        var nodes = from(scope);
        if (nodes.size() == 1) {
            return Json.text(nodes.get(0));
        }
        return nodes.stream().map(Json::text).collect(Collectors.joining("\n"));
    }

    List<JsonNode> from(Scope scope) {
        var start = switch (this.start) {
            case RESOURCE -> scope.resource();
            case ROW -> scope.row();
            case PARENT -> scope.parent();
            case INDEX -> IntNode.valueOf(scope.number());
        };
        var nodes = start.isMissingNode() ? List.<JsonNode>of() : List.of(start);
        for (var step : steps) {
            if (nodes.isEmpty()) {
                break;
            }
            nodes = step.from(nodes, scope);
        }
        return nodes;
    }
}
