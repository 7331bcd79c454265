package org.braid.view.path;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.jspecify.annotations.Nullable;

/** The names of R4's types for HAPI's engine, which asks for no more; reading the standard's own 26 MB takes seconds. */
final class HapiTypes implements IValidationSupport {
    private static final String DEFINITIONS = "http://hl7.org/fhir/StructureDefinition/";

    private final Map<String, StructureDefinition> byUrl = new LinkedHashMap<>();

    HapiTypes() {
        for (var type : Model.R4.all()) {
            if (type.name().indexOf('.') < 0) {
                byUrl.put(DEFINITIONS + type.name(), definition(type));
            }
        }
    }

    private static StructureDefinition definition(FhirType type) {
        var definition = new StructureDefinition();
        definition.setUrl(DEFINITIONS + type.name()).setName(type.name()).setType(type.name());
        definition.setKind(
                type.isPrimitive()
                        ? StructureDefinitionKind.PRIMITIVETYPE
                        : type.isResource() ? StructureDefinitionKind.RESOURCE : StructureDefinitionKind.COMPLEXTYPE);
        definition.setDerivation(TypeDerivationRule.SPECIALIZATION);
        if (type.isResource()) {
            definition.setBaseDefinition(DEFINITIONS + "DomainResource");
        }
        return definition;
    }

    @Override
    public FhirContext getFhirContext() {
        return HapiEngine.R4;
    }

    @Override
    @SuppressWarnings("unchecked") // as the interface has it
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) new ArrayList<>(byUrl.values());
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String url) {
        return byUrl.get(url);
    }

    @Override
    @SuppressWarnings("unchecked") // as the interface has it
    public <T extends IBaseResource> @Nullable T fetchResource(Class<T> type, String url) {
        return (T) byUrl.get(url);
    }
}
