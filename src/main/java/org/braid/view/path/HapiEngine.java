package org.braid.view.path;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;

/** HAPI's FHIRPath engine, made when a path first needs it. */
final class HapiEngine {
    static final FhirContext R4 = FhirContext.forR4Cached();

    private HapiEngine() {}

    static FHIRPathEngine engine() {
        var engine = new FHIRPathEngine(new HapiWorkerContext(R4, new HapiTypes()));
        engine.setDoNotEnforceAsSingletonRule(true);
        return engine;
    }

    static String json(Base base) {
        return R4.newJsonParser().encodeToString((org.hl7.fhir.instance.model.api.IBase) base);
    }

    /** One of ours. */
    static Value value(Base base, Object value) {
        var type = Model.R4.find(base.fhirType());
        return new Value(type == null ? Model.R4.type("string") : type, value, null);
    }

    /** One of HAPI's. */
    static Base base(Value value) {
        var plain = value.value();
        if (plain instanceof Boolean truth) {
            return new BooleanType(truth);
        }
        if (plain instanceof Long number) {
            return new IntegerType(number);
        }
        if (plain instanceof BigDecimal number) {
            return new DecimalType(number);
        }
        var text = String.valueOf(plain);
        return switch (value.kind()) {
            case DATE -> new org.hl7.fhir.r4.model.DateType(text);
            case DATE_TIME -> new org.hl7.fhir.r4.model.DateTimeType(text);
            case TIME -> new org.hl7.fhir.r4.model.TimeType(text);
            default -> new StringType(text);
        };
    }
}
