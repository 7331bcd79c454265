package org.braid.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;

/** A statement taken apart into its single values, so that two can be held against each other field by field. */
final class Leaves {
    /** What does not belong to what is said. */
    private static final Set<String> SOURCE = Set.of("key", "words", "provenance");

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Leaves() {}

    /** @return the text of each value by its path, in the order in which a statement is written; nothing for what is blank */
    static Map<String, String> of(Statement statement) {
        var leaves = new LinkedHashMap<String, String>();
        try {
            EXACT.readTree(StatementJson.write(statement)).properties().forEach(field -> {
                if (!SOURCE.contains(field.getKey())) {
                    gather(field.getKey(), field.getValue(), leaves);
                }
            });
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return leaves;
    }

    private static void gather(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> gather(path + "." + field.getKey(), field.getValue(), leaves));
        } else {
            var text = node.isArray() ? list(node) : text(node);
            if (!text.isEmpty()) {
                leaves.put(path, text);
            }
        }
    }

    private static String list(JsonNode node) {
        return node.isEmpty() ? "" : node.toString();
    }

    private static String text(JsonNode node) {
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText("");
    }
}
