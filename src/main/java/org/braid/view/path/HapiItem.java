package org.braid.view.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Objects;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The same in HAPI's object model, for paths that its engine evaluates. */
record HapiItem(Base base) implements Item {

    @Override
    public String typeName() {
        return base.fhirType();
    }

    @Override
    public boolean isPrimitive() {
        return base.isPrimitive();
    }

    @Override
    public @Nullable Object value() {
        if (!(base instanceof PrimitiveType<?> primitive) || !primitive.hasValue()) {
            return null;
        }
        if (base instanceof BooleanType truth) {
            return truth.getValue();
        }
        if (base instanceof IntegerType number) {
            return number.getValue().longValue();
        }
        return base instanceof DecimalType number ? number.getValue() : text(primitive);
    }

    private static String text(PrimitiveType<?> primitive) {
        return Objects.requireNonNull(primitive.getValueAsString());
    }

    @Override
    public JsonNode json() {
        var value = value();
        if (value == null && isPrimitive()) {
            return JsonNodeFactory.instance.nullNode();
        }
        return value == null
                ? JsonNodeFactory.instance.rawValueNode(new RawValue(HapiEngine.json(base)))
                : HapiEngine.value(base, value).json();
    }

    @Override
    public String id() {
        return base instanceof Resource resource && resource.hasId() ? resource.getIdPart() : "";
    }

    @Override
    public String place() {
        return "";
    }
}
