package org.braid.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.braid.view.path.Constants;
import org.braid.view.path.Item;
import org.jspecify.annotations.Nullable;

/** Reads the values that a view gives names to. */
final class ConstantReader {
    private static final String VALUE = "value";

    private final Problems problems;

    ConstantReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, Item> read(JsonNode constants) {
        var read = new LinkedHashMap<String, Item>();
        for (int index = 0; index < constants.size(); index++) {
            constant(constants.path(index), "constant[" + index + "]", read);
        }
        return read;
    }

    private void constant(JsonNode node, String place, Map<String, Item> read) {
        var name = node.path("name").asText();
        if (!ViewReader.NAME.matcher(name).matches()) {
            problems.add(ViewFault.INVALID_NAME, place + ".name", name);
        }
        var value = value(node, place);
        if (value != null && read.put(name, value) != null) {
            problems.add(ViewFault.DUPLICATE_CONSTANT, place + ".name", name);
        }
    }

    private @Nullable Item value(JsonNode node, String place) {
        var members = new ArrayList<String>();
        node.fieldNames().forEachRemaining(members::add);
        members.removeIf(member -> member.equals("name") || member.equals("id") || member.equals("extension"));
        if (members.size() != 1) {
            problems.add(ViewFault.CONSTANT_VALUE, place, String.join(", ", members));
            return null;
        }
        var member = members.get(0);
        var type = type(member);
        var value = type == null ? null : Constants.of(type, node.path(member));
        if (value == null) {
            problems.add(ViewFault.CONSTANT_VALUE, place + "." + member, "");
        }
        return value;
    }

    private static @Nullable String type(String member) {
        return Constants.TYPES.stream()
                .filter(type -> member.equals(VALUE + Character.toUpperCase(type.charAt(0)) + type.substring(1)))
                .findFirst()
                .orElse(null);
    }
}
