package org.braid.view;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.braid.view.ViewDefinition.Filter;
import org.braid.view.path.CompiledPaths;
import org.braid.view.path.FhirPath;
import org.braid.view.path.HapiPaths;
import org.braid.view.path.InvalidPath;
import org.braid.view.path.Item;
import org.braid.view.path.Paths;
import org.braid.view.path.ResourceJson;
import org.braid.view.path.Scope;
import org.braid.view.path.Shapes;

/** A view of one kind of resource as rows: a ViewDefinition of SQL on FHIR v2 for R4, compiled. */
public final class View {
    static final List<Item> ZERO = Scope.number(0);
    private static final JsonMapper JSON = new JsonMapper();

    private final ViewDefinition definition;
    private final Paths paths;
    private final List<ViewColumn> columns;
    private final List<Selection> selects;
    private final List<FhirPath> filters;
    private final List<ViewProblem> remarks;

    private View(ViewDefinition definition, Paths paths, Problems problems) {
        this.definition = definition;
        this.paths = paths;
        var compiler = new ViewCompiler(paths, problems);
        selects = compiler.selects(definition.selects());
        columns = List.copyOf(compiler.columns());
        filters = filters(compiler, problems);
        remarks = List.copyOf(compiler.remarks());
        problems.refuse();
    }

    private List<FhirPath> filters(ViewCompiler compiler, Problems problems) {
        var compiled = new ArrayList<FhirPath>();
        for (var filter : definition.filters()) {
            var path = compiler.compiled(filter.path(), compiler.root(), filter.place());
            if (path != null && !path.isBoolean()) {
                problems.add(ViewFault.NOT_BOOLEAN, filter.place(), path.typeNames());
            }
            if (path != null) {
                compiled.add(path);
            }
        }
        return compiled;
    }

    /**
     * Compiles a view.
     *
     * @throws InvalidView with all that is wrong with it
     */
    public static View of(JsonNode json) {
        return of(json, new Shapes());
    }

    /** @param shapes what the views that share them want of a resource is read once for all */
    static View of(JsonNode json, Shapes shapes) {
        var definition = definition(json);
        var own = new CompiledPaths(shapes, definition.resource(), definition.constants());
        var view = new View(definition, own, new Problems());
        return own.sufficed() ? view : byHapi(definition);
    }

    /** The same, with every path evaluated by HAPI's engine. */
    static View byHapi(JsonNode json) {
        return byHapi(definition(json));
    }

    private static View byHapi(ViewDefinition definition) {
        return new View(definition, new HapiPaths(definition.constants()), new Problems());
    }

    private static ViewDefinition definition(JsonNode json) {
        return new ViewReader(json, new Problems()).read();
    }

    /**
     * Reads the JSON of a view.
     *
     * @throws InvalidView where it is none
     */
    public static JsonNode json(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException notJson) {
            throw new InvalidView(List.of(new ViewProblem(
                    ViewFault.NOT_JSON,
                    "",
                    notJson.getLocation() == null
                            ? ""
                            : "line " + notJson.getLocation().getLineNr())));
        }
    }

    /** Blank where it has none. */
    public String name() {
        return definition.name();
    }

    /** The type of the resources it is of. */
    public String resource() {
        return definition.resource();
    }

    public List<ViewColumn> columns() {
        return columns;
    }

    /** Paths that the view may have, but that lead nowhere in R4: mostly misspelt. */
    public List<ViewProblem> remarks() {
        return remarks;
    }

    /** Whether HAPI's engine evaluates its paths, which takes tens of times as long. */
    public boolean isSlow() {
        return paths instanceof HapiPaths;
    }

    /**
     * The rows of a resource of its type.
     *
     * @throws RowFault where it does not hold what the view says
     */
    List<ViewRow> rows(ResourceJson.Opened resource, ReferenceKeys keys) throws IOException {
        Item item;
        try {
            item = paths.read(resource);
        } catch (InvalidPath notRead) {
            throw new RowFault("", String.valueOf(notRead.getMessage()));
        }
        return rows(item, keys);
    }

    List<ViewRow> rows(Item resource, ReferenceKeys keys) {
        try {
            return filtered(resource, keys);
        } catch (InvalidPath notEvaluated) {
            throw new RowFault("", String.valueOf(notEvaluated.getMessage()));
        }
    }

    private List<ViewRow> filtered(Item resource, ReferenceKeys keys) {
        var scope = new Scope(List.of(resource), 0, keys::of);
        for (int number = 0; number < filters.size(); number++) {
            if (!holds(filters.get(number), definition.filters().get(number), resource, scope)) {
                return List.of();
            }
        }
        var row = new OpenRow(this, resource, scope);
        crossed(0, resource, row);
        return row.rows();
    }

    private void crossed(int number, Item resource, OpenRow row) {
        if (number == selects.size()) {
            row.complete();
        } else {
            selects.get(number).run(resource, 0, row, () -> crossed(number + 1, resource, row));
        }
    }

    private static boolean holds(FhirPath filter, Filter written, Item resource, Scope scope) {
        var found = filter.of(resource, scope);
        if (found.isEmpty()) {
            return false;
        }
        if (found.size() == 1 && found.get(0).value() instanceof Boolean truth) {
            return truth;
        }
        throw new RowFault(written.place(), "a filter must be true or false");
    }
}
