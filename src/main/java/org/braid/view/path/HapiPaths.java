package org.braid.view.path;

import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.model.Base;

/** Paths that HAPI's engine evaluates: all of FHIRPath, on its object model. */
public final class HapiPaths implements Paths {
    private final FHIRPathEngine engine = HapiEngine.engine();

    public HapiPaths(Map<String, Item> constants) {
        engine.setHostServices(new HapiHost(Constants.values(constants)));
    }

    @Override
    public FhirPath root() {
        return FhirPath.ofAnything((items, scope) -> items);
    }

    @Override
    public FhirPath compile(String path, FhirPath from) {
        ExpressionNode parsed;
        try {
            parsed = engine.parse(path);
        } catch (RuntimeException notFhirPath) {
            throw new InvalidPath("is no FHIRPath").in(path);
        }
        return FhirPath.ofAnything((items, scope) -> evaluate(parsed, (HapiItem) items.get(0), scope));
    }

    private List<Item> evaluate(ExpressionNode path, HapiItem focus, Scope scope) {
        var resource = ((HapiItem) scope.resource().get(0)).base();
        try {
            List<Base> found = engine.evaluate(scope, resource, resource, focus.base(), path);
            return found.stream().<Item>map(HapiItem::new).toList();
        } catch (FHIRException refused) { // its message may hold somebody's data
            throw new InvalidPath("HAPI's engine cannot evaluate `%s`".formatted(path));
        }
    }

    @Override
    public List<String> takeUnknown() {
        return List.of(); // its engine does not say
    }

    @Override
    public void wantWhole(FhirPath path) {
        // HAPI reads everything
    }

    @Override
    public FhirPath either(FhirPath one, FhirPath other) {
        return one;
    }

    @Override
    public Item read(ResourceJson.Opened resource) throws IOException {
        resource.skip(); // broken JSON is found where it breaks
        try {
            return new HapiItem((Base) HapiEngine.R4.newJsonParser().parseResource(resource.text()));
        } catch (DataFormatException refused) { // its message may hold somebody's data
            throw new InvalidPath("HAPI's parser cannot read the resource");
        }
    }
}
