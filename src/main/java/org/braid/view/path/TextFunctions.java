package org.braid.view.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of one value, or of values put together. */
final class TextFunctions {
    private static final FhirType STRING = Model.R4.type("string");

    private TextFunctions() {}

    /** FHIRPath's draft lets the separator be left out; nothing joined is an empty text. */
    static FhirPath join(@Nullable FhirPath separator, List<FhirType> focus) {
        if (focus.stream().anyMatch(type -> !type.isPrimitive())) {
            throw new InvalidPath("join() takes texts");
        }
        return new FhirPath(
                (items, scope) -> {
                    var between = separator == null
                            ? null
                            : text(separator.evaluation().of(items, scope));
                    return List.of(Value.of(items.stream()
                            .map(item -> ((Value) item).text())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(between == null ? "" : between))));
                },
                List.of(STRING));
    }

    static FhirPath of(String function) {
        return switch (function) {
            case "length" ->
                new FhirPath(
                        (items, scope) -> {
                            var text = text(items);
                            return text == null ? List.of() : List.of(Value.of(text.length()));
                        },
                        List.of(Model.R4.type("integer")));
            case "upper" -> changed(text -> text.toUpperCase(Locale.ROOT));
            case "lower" -> changed(text -> text.toLowerCase(Locale.ROOT));
            default -> throw new InvalidPath(function + "() takes a text");
        };
    }

    private static FhirPath changed(UnaryOperator<String> change) {
        return new FhirPath(
                (items, scope) -> {
                    var text = text(items);
                    return text == null ? List.of() : List.of(Value.of(change.apply(text)));
                },
                List.of(STRING));
    }

    static FhirPath of(String function, FhirPath argument) {
        BiPredicate<String, String> test = switch (function) {
            case "startsWith" -> String::startsWith;
            case "endsWith" -> String::endsWith;
            case "contains" -> String::contains;
            default -> throw new InvalidPath(function + "() takes nothing");
        };
        return FhirPath.truth((items, scope) -> {
            var text = text(items);
            var sought = text(argument.evaluation().of(items, scope));
            return text == null || sought == null ? List.of() : Value.of(test.test(text, sought));
        });
    }

    static FhirPath boundary(boolean high, List<FhirType> focus) {
        var types = focus.stream()
                .map(type -> type.kind().isNumber() ? Model.R4.type("decimal") : type)
                .toList();
        return new FhirPath(
                (items, scope) -> {
                    var found = new ArrayList<Item>();
                    for (var item : items) {
                        var bound = high ? Boundaries.high((Value) item) : Boundaries.low((Value) item);
                        if (bound != null) {
                            found.add(bound);
                        }
                    }
                    return found;
                },
                types);
    }

    private static @Nullable String text(List<Item> items) {
        return items.size() == 1 && items.get(0).value() instanceof String text ? text : null;
    }
}
