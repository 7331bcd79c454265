package org.braid.view.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.braid.view.path.Expression.Call;
import org.braid.view.path.Expression.Constant;
import org.braid.view.path.Expression.Name;
import org.braid.view.path.Expression.Step;

/** The functions that we compile. */
final class Functions {
    /** Part of FHIRPath; HAPI's engine has them. */
    private static final Set<String> LEFT_TO_HAPI = Set.of(
            "aggregate",
            "allFalse",
            "allTrue",
            "anyFalse",
            "anyTrue",
            "abs",
            "ceiling",
            "children",
            "combine",
            "convertsToBoolean",
            "convertsToDate",
            "convertsToDateTime",
            "convertsToDecimal",
            "convertsToInteger",
            "convertsToQuantity",
            "convertsToString",
            "convertsToTime",
            "decode",
            "descendants",
            "distinct",
            "encode",
            "escape",
            "exclude",
            "exp",
            "floor",
            "hasValue",
            "htmlChecks",
            "indexOf",
            "intersect",
            "isDistinct",
            "ln",
            "log",
            "matches",
            "matchesFull",
            "power",
            "precision",
            "repeat",
            "replace",
            "replaceMatches",
            "round",
            "single",
            "split",
            "sqrt",
            "subsetOf",
            "substring",
            "supersetOf",
            "toBoolean",
            "toChars",
            "toDate",
            "toDateTime",
            "toDecimal",
            "toInteger",
            "toQuantity",
            "toString",
            "toTime",
            "trim",
            "truncate",
            "type",
            "unescape",
            "union");

    private final Compiler compiler;
    private final Navigation navigation;
    private final References references;

    Functions(Compiler compiler, Navigation navigation) {
        this.compiler = compiler;
        this.navigation = navigation;
        references = new References(navigation);
    }

    FhirPath call(Call call, List<FhirType> focus) {
        return switch (call.function()) {
            case "where" -> where(call, focus);
            case "exists" -> exists(call, focus);
            case "all" -> all(call, focus);
            case "select" -> select(call, focus);
            case "iif" -> iif(call, focus);
            case "ofType", "as" -> navigation.ofType(self(focus), typeIn(call));
            case "is" -> navigation.is(self(focus), typeIn(call));
            case "extension" -> references.extension(focus, textIn(call));
            case "getResourceKey" -> references.resourceKey(arguments(call, 0), focus);
            case "getReferenceKey" -> references.referenceKey(call.arguments().isEmpty() ? null : typeIn(call), focus);
            case "empty", "not", "count", "first", "last", "tail", "skip", "take" -> listed(call, focus);
            case "join", "startsWith", "endsWith", "contains", "length", "upper", "lower" -> text(call, focus);
            case "lowBoundary", "highBoundary" -> boundary(call, focus);
            default -> throw unknown(call.function());
        };
    }

    private static RuntimeException unknown(String function) {
        return LEFT_TO_HAPI.contains(function)
                ? new Outside(function + "()")
                : new InvalidPath("a view cannot use the function `%s()`".formatted(function));
    }

    private static FhirPath self(List<FhirType> focus) {
        return new FhirPath((items, scope) -> items, focus);
    }

    private FhirPath where(Call call, List<FhirType> focus) {
        var criterion = compiler.criterion(only(call), focus);
        return new FhirPath((items, scope) -> fitting(items, criterion, scope), focus);
    }

    private static List<Item> fitting(List<Item> items, Evaluation criterion, Scope scope) {
        if (items.size() == 1) {
            return Truth.isTrue(criterion.of(items, scope)) ? items : List.of();
        }
        var fitting = new ArrayList<Item>(items.size());
        for (var item : items) {
            if (Truth.isTrue(criterion.of(List.of(item), scope))) {
                fitting.add(item);
            }
        }
        return fitting;
    }

    private FhirPath exists(Call call, List<FhirType> focus) {
        if (call.arguments().isEmpty()) {
            return FhirPath.truth((items, scope) -> Value.of(!items.isEmpty()));
        }
        var criterion = compiler.criterion(only(call), focus);
        return FhirPath.truth(
                (items, scope) -> Value.of(!fitting(items, criterion, scope).isEmpty()));
    }

    private FhirPath all(Call call, List<FhirType> focus) {
        var criterion = compiler.criterion(only(call), focus);
        return FhirPath.truth(
                (items, scope) -> Value.of(fitting(items, criterion, scope).size() == items.size()));
    }

    private FhirPath select(Call call, List<FhirType> focus) {
        var way = compiler.compile(only(call), focus);
        return new FhirPath(
                (items, scope) -> items.stream()
                        .flatMap(item -> way.evaluation().of(List.of(item), scope).stream())
                        .toList(),
                way.types());
    }

    private FhirPath iif(Call call, List<FhirType> focus) {
        if (call.arguments().size() != 2 && call.arguments().size() != 3) {
            throw new InvalidPath("iif() takes a criterion and two results");
        }
        var criterion = compiler.criterion(call.arguments().get(0), focus);
        var then = compiler.compile(call.arguments().get(1), focus);
        var otherwise = call.arguments().size() == 2
                ? new FhirPath((items, scope) -> List.of(), List.of())
                : compiler.compile(call.arguments().get(2), focus);
        var types = new ArrayList<>(then.types());
        types.addAll(otherwise.types());
        return new FhirPath(
                (items, scope) -> (Truth.isTrue(criterion.of(items, scope)) ? then : otherwise)
                        .evaluation()
                        .of(items, scope),
                types);
    }

    private FhirPath listed(Call call, List<FhirType> focus) {
        return switch (call.function()) {
            case "empty" -> FhirPath.truth((items, scope) -> Value.of(items.isEmpty()));
            case "not" -> FhirPath.truth((items, scope) -> Value.ofTruth(Truth.not(Truth.of(items))));
            case "count" ->
                new FhirPath((items, scope) -> List.of(Value.of(items.size())), List.of(Model.R4.type("integer")));
            case "first" -> part(focus, items -> items.size() == 1 ? items : items.subList(0, 1));
            case "last" -> part(focus, items -> items.subList(items.size() - 1, items.size()));
            case "tail" -> part(focus, items -> items.subList(1, items.size()));
            case "skip" -> part(focus, items -> items.subList(Math.min(items.size(), wholeIn(call)), items.size()));
            default -> part(focus, items -> items.subList(0, Math.min(items.size(), wholeIn(call))));
        };
    }

    private static FhirPath part(List<FhirType> focus, UnaryOperator<List<Item>> part) {
        return new FhirPath((items, scope) -> items.isEmpty() ? items : part.apply(items), focus);
    }

    private FhirPath text(Call call, List<FhirType> focus) {
        if (call.function().equals("join")) {
            return TextFunctions.join(call.arguments().isEmpty() ? null : compiler.compile(only(call), focus), focus);
        }
        return call.arguments().isEmpty()
                ? TextFunctions.of(call.function())
                : TextFunctions.of(call.function(), compiler.compile(only(call), focus));
    }

    private FhirPath boundary(Call call, List<FhirType> focus) {
        if (!call.arguments().isEmpty()) {
            throw new Outside(call.function() + " with a precision");
        }
        var high = call.function().equals("highBoundary");
        var period = Model.R4.type("Period");
        if (focus.equals(List.of(period))) {
            var end = navigation.child(focus, high ? "end" : "start");
            var boundary = TextFunctions.boundary(high, end.types());
            return new FhirPath(
                    (items, scope) -> boundary.evaluation().of(end.evaluation().of(items, scope), scope),
                    boundary.types());
        }
        if (focus.stream().anyMatch(type -> !type.isPrimitive())) {
            throw new Outside(call.function() + " of what is no primitive");
        }
        return TextFunctions.boundary(high, focus);
    }

    private static Expression only(Call call) {
        return arguments(call, 1).get(0);
    }

    private static List<Expression> arguments(Call call, int count) {
        if (call.arguments().size() != count) {
            throw new InvalidPath("%s() takes %d".formatted(call.function(), count));
        }
        return call.arguments();
    }

    private FhirType typeIn(Call call) {
        var argument = only(call);
        if (argument instanceof Name name) {
            return navigation.type(name.name());
        }
        if (argument instanceof Step step && step.of() instanceof Name space && step.then() instanceof Name name) {
            return navigation.type(space.name() + "." + name.name());
        }
        if (call.function().equals("getReferenceKey")
                && argument instanceof Constant constant
                && constant.value().value() instanceof String text) {
            return navigation.type(text); // the specification's own examples quote it
        }
        throw new InvalidPath("%s() takes a type".formatted(call.function()));
    }

    private String textIn(Call call) {
        var argument = compiler.compile(only(call), List.of());
        var texts = argument.evaluation().of(List.of(), new Scope(List.of(), 0, Keys.AS_WRITTEN));
        if (texts.size() == 1 && texts.get(0).value() instanceof String text) {
            return text;
        }
        throw new InvalidPath("%s() takes a text".formatted(call.function()));
    }

    private int wholeIn(Call call) {
        var number = compiler.compile(only(call), List.of())
                .evaluation()
                .of(List.of(), new Scope(List.of(), 0, Keys.AS_WRITTEN));
        return number.size() == 1 && number.get(0).value() instanceof Long whole
                ? (int) Math.max(0, Math.min(whole, Integer.MAX_VALUE))
                : 0;
    }
}
