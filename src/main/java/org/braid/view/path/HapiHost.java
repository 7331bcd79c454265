package org.braid.view.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.CollectionStatus;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FunctionDetails;
import org.hl7.fhir.r4.fhirpath.IHostApplicationServices;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;
import org.jspecify.annotations.Nullable;

/** What a view adds to FHIRPath: its constants, the number of the row, and keys. */
final class HapiHost implements IHostApplicationServices {
    private final Map<String, Value> constants;

    HapiHost(Map<String, Value> constants) {
        this.constants = Map.copyOf(constants);
    }

    @Override
    public List<Base> resolveConstant(
            FHIRPathEngine engine, Object scope, String name, FHIRPathConstantEvaluationMode mode) {
        if (mode != FHIRPathConstantEvaluationMode.EXPLICIT) {
            return List.of(); // an element of that name, not a constant
        }
        var plain = name.startsWith("%") ? name.substring(1) : name;
        if (plain.equals("rowIndex")) {
            return List.of(new IntegerType(((Scope) scope).rowIndex()));
        }
        var value = constants.get(plain);
        if (value == null) {
            throw new PathEngineException("there is no such constant");
        }
        return List.of(HapiEngine.base(value));
    }

    @Override
    public TypeDetails resolveConstantType(
            FHIRPathEngine engine, Object scope, String name, FHIRPathConstantEvaluationMode mode) {
        return new TypeDetails(CollectionStatus.SINGLETON, TypeDetails.FP_String);
    }

    @Override
    public boolean log(String argument, List<Base> focus) {
        return true; // nothing is logged: it would be somebody's data
    }

    @Override
    public @Nullable FunctionDetails resolveFunction(FHIRPathEngine engine, String function) {
        return switch (function) {
            case "getResourceKey" -> new FunctionDetails("the key of a resource", 0, 0);
            case "getReferenceKey" -> new FunctionDetails("the key of what is referred to", 0, 1);
            default -> null;
        };
    }

    @Override
    public TypeDetails checkFunction(
            FHIRPathEngine engine, Object scope, String name, TypeDetails focus, List<TypeDetails> parameters) {
        return new TypeDetails(CollectionStatus.SINGLETON, TypeDetails.FP_String);
    }

    @Override
    public List<Base> executeFunction(
            FHIRPathEngine engine, Object scope, List<Base> focus, String name, List<List<Base>> parameters) {
        var type = parameters.isEmpty() || parameters.get(0).isEmpty()
                ? ""
                : parameters.get(0).get(0).primitiveValue().replace("FHIR.", "") + "/";
        var keys = new ArrayList<Base>();
        for (var base : focus) {
            var key = name.equals("getResourceKey") ? resourceKey(base) : referenceKey(base, ((Scope) scope).keys());
            if (key != null && key.startsWith(type)) {
                keys.add(new StringType(key));
            }
        }
        return keys;
    }

    private static @Nullable String resourceKey(Base base) {
        return base instanceof Resource resource && resource.hasId()
                ? resource.fhirType() + "/" + resource.getIdElement().getIdPart()
                : null;
    }

    private static @Nullable String referenceKey(Base base, Keys keys) {
        return base instanceof Reference reference && reference.hasReference()
                ? keys.of(reference.getReference())
                : null;
    }

    @Override
    public Base resolveReference(FHIRPathEngine engine, Object scope, String url, Base from) {
        throw new PathEngineException("a view looks at one resource");
    }

    @Override
    public boolean conformsToProfile(FHIRPathEngine engine, Object scope, Base item, String url) {
        throw new PathEngineException("a view does not validate");
    }

    @Override
    public @Nullable ValueSet resolveValueSet(FHIRPathEngine engine, Object scope, String url) {
        return null;
    }

    @Override
    public boolean paramIsType(String name, int index) {
        return name.equals("getReferenceKey");
    }
}
