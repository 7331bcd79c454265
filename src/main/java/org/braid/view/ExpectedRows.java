package org.braid.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows, their number or the columns that a test asks for. The order of rows does not count. */
final class ExpectedRows {
    private final JsonNode test;

    ExpectedRows(JsonNode test) {
        this.test = test;
    }

    /** @return null where nothing differs */
    @Nullable
    String differs(View view, List<JsonNode> rows) {
        var columns = test.path("expectColumns");
        if (columns.isArray() && !names(columns).equals(namesOf(view))) {
            return "columns %s, expected %s".formatted(namesOf(view), names(columns));
        }
        var count = test.path("expectCount");
        if (count.isNumber() && count.intValue() != rows.size()) {
            return "%d rows, expected %d".formatted(rows.size(), count.intValue());
        }
        return test.path("expect").isArray() ? differs(rows) : null;
    }

    private @Nullable String differs(List<JsonNode> rows) {
        var left = new ArrayList<>(rows);
        for (var expected : test.path("expect")) {
            var found = left.stream().filter(row -> isSame(row, expected)).findFirst();
            if (found.isEmpty()) {
                return "expected %s; others are %s".formatted(expected, left);
            }
            left.remove(found.get());
        }
        return left.isEmpty() ? null : "not expected: " + left;
    }

    /** Numbers by what they are worth: 1.50 is 1.5. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isContainerNode() && other.isContainerNode() && one.size() == other.size()) {
            return one.isArray() == other.isArray() && hasSame(one, other);
        }
        return one.equals(other);
    }

    private static boolean hasSame(JsonNode one, JsonNode other) {
        for (int index = 0; one.isArray() && index < one.size(); index++) {
            if (!isSame(one.get(index), other.get(index))) {
                return false;
            }
        }
        return one.properties().stream().allMatch(each -> {
            var same = other.get(each.getKey());
            return same != null && isSame(each.getValue(), same);
        });
    }

    private static List<String> names(JsonNode columns) {
        var names = new ArrayList<String>();
        columns.forEach(column -> names.add(column.asText()));
        return names;
    }

    private static List<String> namesOf(View view) {
        return view.columns().stream().map(ViewColumn::name).toList();
    }
}
