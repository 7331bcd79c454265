package org.braid.view.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.view.path.Expression.Binary;
import org.braid.view.path.Expression.Call;
import org.braid.view.path.Expression.Constant;
import org.braid.view.path.Expression.Index;
import org.braid.view.path.Expression.Name;
import org.braid.view.path.Expression.Negative;
import org.braid.view.path.Expression.Nothing;
import org.braid.view.path.Expression.Other;
import org.braid.view.path.Expression.Step;
import org.braid.view.path.Expression.This;
import org.braid.view.path.Expression.TypeTest;
import org.braid.view.path.Expression.Variable;

/** Turns a path into an evaluation, with all that R4 says about it worked out beforehand. */
final class Compiler {
    private static final String ROW_INDEX = "rowIndex";
    private static final Map<String, String> SYSTEMS =
            Map.of("sct", "http://snomed.info/sct", "loinc", "http://loinc.org", "ucum", "http://unitsofmeasure.org");

    private final Navigation navigation;
    private final Functions functions;
    private final FhirType root;
    private final Map<String, Value> constants;

    /** @param root the type of the resource that paths are about */
    Compiler(Shapes shapes, FhirType root, Map<String, Value> constants) {
        navigation = new Navigation(shapes);
        functions = new Functions(this, navigation);
        this.root = root;
        this.constants = Map.copyOf(constants);
    }

    /** What was asked for since the last time that R4 does not have. */
    List<String> takeUnknown() {
        return navigation.takeUnknown();
    }

    FhirPath compile(Expression path, List<FhirType> focus) {
        if (path instanceof Name name) {
            return name(name.name(), focus);
        }
        if (path instanceof Step step) {
            return step(step, focus);
        }
        if (path instanceof Call call) {
            return functions.call(call, focus);
        }
        if (path instanceof Binary binary) {
            return new Operators(navigation)
                    .compile(binary.operator(), compile(binary.left(), focus), compile(binary.right(), focus));
        }
        if (path instanceof Index index) {
            return index(index, focus);
        }
        return path instanceof TypeTest test ? typeTest(test, focus) : leaf(path, focus);
    }

    private FhirPath leaf(Expression path, List<FhirType> focus) {
        if (path instanceof Constant constant) {
            return constant(constant.value());
        }
        if (path instanceof Variable variable) {
            return variable(variable.name());
        }
        if (path instanceof Negative negative) {
            return negative(compile(negative.of(), focus));
        }
        if (path instanceof This) {
            return new FhirPath((items, scope) -> items, focus);
        }
        if (path instanceof Nothing) {
            return new FhirPath((items, scope) -> List.of(), List.of());
        }
        throw new Outside(path instanceof Other other ? other.what() : path.toString());
    }

    /** At the start of a path the name of a type means what is of that type. */
    private FhirPath name(String name, List<FhirType> focus) {
        var type = Model.R4.find(name);
        if (type != null && (focus.contains(type) || Model.ABSTRACT.contains(name))) {
            return navigation.ofType(new FhirPath((items, scope) -> items, focus), type);
        }
        return navigation.child(focus, name);
    }

    private FhirPath step(Step step, List<FhirType> focus) {
        var before = compile(step.of(), focus);
        var next = step.then() instanceof Name name
                ? navigation.child(before.types(), name.name())
                : compile(step.then(), before.types());
        var first = before.evaluation();
        var then = next.evaluation();
        return new FhirPath(
                (items, scope) -> {
                    var reached = first.of(items, scope);
                    return then.of(reached, scope);
                },
                next.types());
    }

    private FhirPath index(Index index, List<FhirType> focus) {
        var of = compile(index.of(), focus);
        var at = compile(index.at(), focus);
        return new FhirPath(
                (items, scope) -> {
                    var reached = of.evaluation().of(items, scope);
                    var number = at.evaluation().of(items, scope);
                    return number.size() == 1 && number.get(0).value() instanceof Long place
                            ? at(reached, place)
                            : List.of();
                },
                of.types());
    }

    private static List<Item> at(List<Item> items, long place) {
        return place >= 0 && place < items.size() ? List.of(items.get((int) place)) : List.of();
    }

    private FhirPath typeTest(TypeTest test, List<FhirType> focus) {
        var of = compile(test.of(), focus);
        var type = navigation.type(test.type());
        return test.operator().equals("as") ? navigation.ofType(of, type) : navigation.is(of, type);
    }

    private static FhirPath constant(Value value) {
        List<Item> items = List.of(value);
        return new FhirPath((focus, scope) -> items, List.of(value.type()));
    }

    private FhirPath variable(String name) {
        var known = constants.get(name);
        if (known != null) {
            return constant(known);
        }
        return switch (name) {
            case "resource", "rootResource" -> new FhirPath((focus, scope) -> scope.resource(), List.of(root));
            case ROW_INDEX ->
                new FhirPath((focus, scope) -> List.of(Value.of(scope.rowIndex())), List.of(Model.R4.type("integer")));
            case "sct", "loinc", "ucum" -> constant(Value.of(SYSTEMS.getOrDefault(name, "")));
            case "context" -> throw new Outside("the constant `context`");
            default -> throw new InvalidPath("no constant is called `" + name + "`");
        };
    }

    private static FhirPath negative(FhirPath of) {
        return new FhirPath((focus, scope) -> Reckoning.negative(of.evaluation().of(focus, scope)), of.types());
    }

    /** What a criterion says of each element by itself. */
    Evaluation criterion(Expression criterion, List<FhirType> focus) {
        var types = new ArrayList<>(focus);
        return compile(criterion, types).evaluation();
    }
}
