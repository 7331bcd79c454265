package org.braid.view.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primitive.
 *
 * @param value Boolean, Long, BigDecimal or String; a String, too, where the resource has text that its type does not
 *     allow; null where it has only extensions
 * @param more its id and extensions, as far as they are wanted
 */
record Value(
        FhirType type, @Nullable Object value, @Nullable Node more) implements Item {
    private static final FhirType STRING = Model.R4.type("string");
    private static final FhirType INTEGER = Model.R4.type("integer");
    private static final FhirType DECIMAL = Model.R4.type("decimal");
    static final FhirType BOOLEAN = Model.R4.type("boolean");
    private static final List<Item> TRUE = List.of(new Value(BOOLEAN, true, null));
    private static final List<Item> FALSE = List.of(new Value(BOOLEAN, false, null));

    static List<Item> of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static List<Item> ofTruth(@Nullable Boolean truth) {
        return truth == null ? List.of() : of(truth);
    }

    static Value of(String text) {
        return new Value(STRING, text, null);
    }

    static Value of(long number) {
        return new Value(INTEGER, number, null);
    }

    static Value of(BigDecimal number) {
        return new Value(DECIMAL, number, null);
    }

    Kind kind() {
        return type.kind();
    }

    /** As text, the way FHIR writes it. */
    @Nullable
    String text() {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    @Nullable
    BigDecimal number() {
        if (value instanceof BigDecimal number) {
            return number;
        }
        return value instanceof Long number ? BigDecimal.valueOf(number) : null;
    }

    @Override
    public String typeName() {
        return type.name();
    }

    @Override
    public boolean isPrimitive() {
        return true;
    }

    @Override
    public JsonNode json() {
        var nodes = JsonNodeFactory.instance;
        if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        if (value instanceof Long number) {
            return nodes.numberNode(number);
        }
        if (value instanceof BigDecimal number) {
            return nodes.numberNode(number);
        }
        return value == null ? nodes.nullNode() : nodes.textNode(value.toString());
    }

    @Override
    public String id() {
        return "";
    }

    @Override
    public String place() {
        return "";
    }
}
