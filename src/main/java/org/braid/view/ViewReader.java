package org.braid.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.braid.view.ViewDefinition.Column;
import org.braid.view.ViewDefinition.Filter;
import org.braid.view.ViewDefinition.Iteration;
import org.braid.view.ViewDefinition.Select;
import org.braid.view.path.Types;
import org.jspecify.annotations.Nullable;

/** Reads a ViewDefinition, and says all that is wrong with how it is written. */
final class ViewReader {
    private static final Set<String> ROOT = Set.of(
            "resourceType",
            "meta",
            "implicitRules",
            "language",
            "text",
            "contained",
            "url",
            "identifier",
            "version",
            "versionAlgorithmString",
            "versionAlgorithmCoding",
            "name",
            "title",
            "status",
            "experimental",
            "date",
            "publisher",
            "contact",
            "description",
            "useContext",
            "jurisdiction",
            "purpose",
            "copyright",
            "copyrightLabel",
            "resource",
            "profile",
            "fhirVersion",
            "constant",
            "select",
            "where");
    private static final Set<String> SELECT =
            Set.of("column", "select", "forEach", "forEachOrNull", "repeat", "unionAll");
    private static final Set<String> COLUMN = Set.of("path", "name", "description", "collection", "type", "tag");
    private static final Set<String> FILTER = Set.of("path", "description");
    private static final Set<String> TAG = Set.of("name", "value");
    private static final String DEFINITIONS = "http://hl7.org/fhir/StructureDefinition/";
    private static final int MOST_NESTED = 50;

    /** SQL on FHIR v2, invariant sql-name. */
    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final JsonNode json;
    private final Problems problems;

    ViewReader(JsonNode json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    /** @throws InvalidView with all that is wrong */
    ViewDefinition read() {
        if (!json.isObject()) {
            problems.add(ViewFault.NOT_A_VIEW, "", "");
            problems.refuse();
        }
        problems.unknown(json, "", ROOT);
        resourceType();
        name();
        version();
        var resource = resource();
        var constants = new ConstantReader(problems).read(json.path("constant"));
        var selects = selects(json, "select", "", 0);
        if (selects.isEmpty()) {
            problems.add(ViewFault.MISSING_ELEMENT, "select", "");
        }
        var filters = list(json, "where", "", this::filter);
        problems.refuse();
        return new ViewDefinition(json.path("name").asText(), resource, constants, selects, filters);
    }

    private void resourceType() {
        var type = json.path("resourceType");
        if (!type.isMissingNode() && !Set.of("ViewDefinition", "Binary").contains(type.asText())) {
            problems.add(ViewFault.NOT_A_VIEW, "resourceType", type.asText());
        }
    }

    private void name() {
        var name = json.path("name");
        if (!name.isMissingNode() && !NAME.matcher(name.asText()).matches()) {
            problems.add(ViewFault.INVALID_NAME, "name", name.asText());
        }
    }

    private void version() {
        var versions = json.path("fhirVersion");
        for (var version : versions) {
            if (version.asText().startsWith("4.0")) {
                return;
            }
        }
        if (!versions.isEmpty()) {
            problems.add(ViewFault.OTHER_VERSION, "fhirVersion", versions.toString());
        }
    }

    private String resource() {
        var resource = text(json, "resource", "");
        if (!resource.isEmpty() && !Types.isResource(resource)) {
            problems.add(ViewFault.UNKNOWN_RESOURCE, "resource", resource);
        }
        return resource;
    }

    private List<Select> selects(JsonNode holder, String element, String place, int depth) {
        if (depth > MOST_NESTED) {
            problems.add(ViewFault.WRONG_KIND, place, "nested too deep");
            return List.of();
        }
        return list(holder, element, place, (node, at) -> select(node, at, depth));
    }

    private Select select(JsonNode node, String place, int depth) {
        problems.unknown(node, place, SELECT);
        var iteration = iteration(node, place);
        return new Select(
                place,
                iteration,
                paths(node, iteration, place),
                list(node, "column", place, this::column),
                selects(node, "select", place, depth + 1),
                selects(node, "unionAll", place, depth + 1));
    }

    private Iteration iteration(JsonNode node, String place) {
        var there = new ArrayList<Iteration>();
        for (var iteration : List.of(Iteration.FOR_EACH, Iteration.FOR_EACH_OR_NULL, Iteration.REPEAT)) {
            if (node.has(element(iteration))) {
                there.add(iteration);
            }
        }
        if (there.size() > 1) {
            problems.add(ViewFault.SEVERAL_ITERATIONS, place, "");
        }
        return there.isEmpty() ? Iteration.NONE : there.get(0);
    }

    private List<String> paths(JsonNode node, Iteration iteration, String place) {
        return switch (iteration) {
            case NONE -> List.of();
            case REPEAT -> list(node, "repeat", place, this::text);
            default -> List.of(text(node, element(iteration), place));
        };
    }

    private static String element(Iteration iteration) {
        return switch (iteration) {
            case FOR_EACH -> "forEach";
            case FOR_EACH_OR_NULL -> "forEachOrNull";
            default -> "repeat";
        };
    }

    private Column column(JsonNode node, String place) {
        problems.unknown(node, place, COLUMN);
        list(node, "tag", place, this::tag);
        var name = text(node, "name", place);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            problems.add(ViewFault.INVALID_NAME, Problems.inside(place, "name"), name);
        }
        var collection = node.path("collection");
        if (!collection.isMissingNode() && !collection.isBoolean()) {
            problems.add(ViewFault.WRONG_KIND, Problems.inside(place, "collection"), collection.toString());
        }
        return new Column(place, name, text(node, "path", place), collection.asBoolean(), type(node, place));
    }

    private @Nullable String type(JsonNode node, String place) {
        if (!node.has("type")) {
            return null;
        }
        var type = text(node, "type", place);
        return type.startsWith(DEFINITIONS) ? type.substring(DEFINITIONS.length()) : type;
    }

    private String tag(JsonNode node, String place) {
        problems.unknown(node, place, TAG);
        return text(node, "name", place) + text(node, "value", place);
    }

    private Filter filter(JsonNode node, String place) {
        problems.unknown(node, place, FILTER);
        return new Filter(Problems.inside(place, "path"), text(node, "path", place));
    }

    private String text(JsonNode node, String place) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            problems.add(ViewFault.WRONG_KIND, place, node.toString());
            return "";
        }
        return node.textValue();
    }

    /** A text that must be there. */
    private String text(JsonNode holder, String element, String place) {
        var at = Problems.inside(place, element);
        if (!holder.has(element)) {
            problems.add(ViewFault.MISSING_ELEMENT, at, "");
            return "";
        }
        return text(holder.path(element), at);
    }

    private <T> List<T> list(JsonNode holder, String element, String place, BiFunction<JsonNode, String, T> read) {
        var nodes = holder.path(element);
        var at = Problems.inside(place, element);
        if (!nodes.isMissingNode() && !nodes.isArray()) {
            problems.add(ViewFault.WRONG_KIND, at, "");
        }
        var all = new ArrayList<T>();
        for (int index = 0; nodes.isArray() && index < nodes.size(); index++) {
            all.add(read.apply(nodes.get(index), at + "[" + index + "]"));
        }
        return all;
    }
}
