package org.braid.view.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a view gives names to. */
public final class Constants {
    /** ViewDefinition.constant.value[x]. */
    public static final Set<String> TYPES = Set.of(
            "base64Binary",
            "boolean",
            "canonical",
            "code",
            "date",
            "dateTime",
            "decimal",
            "id",
            "instant",
            "integer",
            "integer64",
            "oid",
            "string",
            "positiveInt",
            "time",
            "unsignedInt",
            "uri",
            "url",
            "uuid");

    private Constants() {}

    /**
     * A value of one of the types.
     *
     * @return null where the JSON is of another kind
     */
    public static @Nullable Item of(String typeName, JsonNode json) {
        var type = Model.R4.type(typeName.equals("integer64") ? "integer" : typeName);
        return switch (type.kind()) {
            case BOOLEAN -> json.isBoolean() ? new Value(type, json.booleanValue(), null) : null;
            case INTEGER ->
                json.isIntegralNumber() && json.canConvertToLong() ? new Value(type, json.longValue(), null) : null;
            case DECIMAL -> json.isNumber() ? new Value(type, new BigDecimal(json.asText()), null) : null;
            case DATE, DATE_TIME, TIME -> moment(type, json);
            default -> json.isTextual() ? new Value(type, json.textValue(), null) : null;
        };
    }

    private static @Nullable Item moment(FhirType type, JsonNode json) {
        var value = new Value(type, json.asText(), null);
        return json.isTextual() && Moments.parse(value) != null ? value : null;
    }

    static Map<String, Value> values(Map<String, Item> constants) {
        var values = new HashMap<String, Value>();
        constants.forEach((name, item) -> values.put(name, (Value) item));
        return values;
    }
}
