package org.braid.feed.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import org.braid.feed.Limits;
import org.braid.feed.PlainNumber;

/** How resources are parsed, and what is read off a JSON value. */
final class Json {
    private Json() {}

    /** Numbers stay as written: {@code 1204.50} keeps its last zero. */
    static JsonMapper mapper(Limits limits) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.lineLength())
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** Its text; of an object or array the JSON itself, so that a path which stops too early is seen. */
    static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBigDecimal()) {
            return PlainNumber.of(node.decimalValue());
        }
        return node.isNumber() ? PlainNumber.of(new BigDecimal(node.asText())) : node.toString();
    }
}
