package org.braid.view.path;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Paths that are evaluated on no more of a resource than they want. */
public final class CompiledPaths implements Paths {
    private final Shapes shapes;
    private final FhirType type;
    private final Compiler compiler;
    private boolean suffices = true;

    /** @param constants by their name, without the {@code %} */
    public CompiledPaths(Shapes shapes, String resource, Map<String, Item> constants) {
        this.shapes = shapes;
        type = Model.R4.type(resource);
        shapes.wantId(type);
        compiler = new Compiler(shapes, type, Constants.values(constants));
    }

    @Override
    public FhirPath root() {
        return new FhirPath((items, scope) -> items, List.of(type));
    }

    /** Whether no path needs HAPI's engine; known once all are compiled. */
    public boolean sufficed() {
        return suffices;
    }

    @Override
    public FhirPath compile(String path, FhirPath from) {
        try {
            return compiler.compile(Parser.parse(path), from.types());
        } catch (InvalidPath invalid) {
            throw invalid.in(path);
        } catch (Outside needsHapi) {
            suffices = false;
            return FhirPath.ofAnything((items, scope) -> List.of());
        }
    }

    @Override
    public List<String> takeUnknown() {
        return compiler.takeUnknown();
    }

    @Override
    public void wantWhole(FhirPath path) {
        new Navigation(shapes).wantWhole(path.types());
    }

    @Override
    public FhirPath either(FhirPath one, FhirPath other) {
        var types = new ArrayList<>(one.types());
        types.addAll(other.types());
        return new FhirPath(one.evaluation(), types);
    }

    @Override
    public Item read(ResourceJson.Opened resource) throws IOException {
        return resource.read(shapes);
    }
}
