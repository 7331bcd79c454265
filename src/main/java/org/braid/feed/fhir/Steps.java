package org.braid.feed.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.braid.feed.fhir.FhirPath.Step;

/** The steps a path may take. */
final class Steps {
    /** JSON writes the type of a choice element into its name: {@code allowed} is {@code allowedMoney}. */
    private static final Set<String> TYPES = Set.of(
            "Address",
            "Age",
            "Annotation",
            "Attachment",
            "Boolean",
            "Canonical",
            "Code",
            "CodeableConcept",
            "Coding",
            "Date",
            "DateTime",
            "Decimal",
            "Duration",
            "Id",
            "Identifier",
            "Instant",
            "Integer",
            "Money",
            "Period",
            "PositiveInt",
            "Quantity",
            "Range",
            "Ratio",
            "Reference",
            "String",
            "Time",
            "Timing",
            "UnsignedInt",
            "Uri",
            "Url");

    private Steps() {}

    static Step child(String name) {
        return (nodes, scope) -> {
            if (nodes.size() == 1) {
                var child = childOrChoice(nodes.get(0), name);
                return child.isArray() ? listed(child) : isNothing(child) ? List.of() : List.of(child);
            }
            return each(nodes, (node, found) -> addAll(childOrChoice(node, name), found));
        };
    }

    /** The child whose type is stated: {@code value.ofType(Money)} is {@code valueMoney}. */
    static Step choice(String name, String type) {
        var inJson = name + Character.toUpperCase(type.charAt(0)) + type.substring(1);
        return (nodes, scope) -> each(nodes, (node, found) -> addAll(node.path(inJson), found));
    }

    static Step resourceType(String type) {
        return filter(node -> node.path("resourceType").asText().equals(type));
    }

    static Step index(int index) {
        return (nodes, scope) -> index < nodes.size() ? List.of(nodes.get(index)) : List.of();
    }

    /** Those of which any text at the path is this one. */
    static Step where(List<Step> path, String text) {
        return (nodes, scope) -> each(nodes, (node, found) -> {
            List<JsonNode> inside = List.of(node);
            for (var step : path) {
                inside = step.from(inside, scope);
            }
            if (inside.stream().anyMatch(value -> Json.text(value).equals(text))) {
                found.accept(node);
            }
        });
    }

    static Step extension(String url) {
        return (nodes, scope) -> each(nodes, (node, found) -> {
            for (var extension : node.path("extension")) {
                if (extension.path("url").asText().equals(url)) {
                    found.accept(extension);
                }
            }
        });
    }

    static Step resolve() {
        return (nodes, scope) -> each(nodes, (node, found) -> {
            var reference =
                    node.isTextual() ? node.textValue() : node.path("reference").asText();
            if (!reference.isEmpty()) {
                addAll(scope.resolve(reference), found);
            }
        });
    }

    static Step filter(Predicate<JsonNode> wanted) {
        return (nodes, scope) -> nodes.stream().filter(wanted).toList();
    }

    private interface Visit {
        void of(JsonNode node, Consumer<JsonNode> found);
    }

    private static List<JsonNode> each(List<JsonNode> nodes, Visit visit) {
        var found = new ArrayList<JsonNode>();
        nodes.forEach(node -> visit.of(node, found::add));
        return found;
    }

    private static JsonNode childOrChoice(JsonNode node, String name) {
        var child = node.path(name);
        if (!child.isMissingNode()) {
            return child;
        }
        var fields = node.fieldNames();
        while (fields.hasNext()) {
            var field = fields.next();
            if (field.startsWith(name) && TYPES.contains(field.substring(name.length()))) {
                return node.path(field);
            }
        }
        return child;
    }

    private static void addAll(JsonNode child, Consumer<JsonNode> found) {
        if (child.isArray()) {
            listed(child).forEach(found);
        } else if (!isNothing(child)) {
            found.accept(child);
        }
    }

    private static List<JsonNode> listed(JsonNode array) {
        var listed = new ArrayList<JsonNode>(array.size());
        for (var element : array) {
            if (!isNothing(element)) {
                listed.add(element);
            }
        }
        return listed;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
