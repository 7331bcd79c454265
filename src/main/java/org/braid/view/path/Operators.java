package org.braid.view.path;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operators between two paths. */
final class Operators {
    /** Their equality is that of what they measure, in whatever unit. */
    private static final Set<String> MEASURES = Set.of("Quantity", "Age", "Count", "Distance", "Duration");

    private final Navigation navigation;

    Operators(Navigation navigation) {
        this.navigation = navigation;
    }

    FhirPath compile(String operator, FhirPath left, FhirPath right) {
        return switch (operator) {
            case "and" -> logic(left, right, Truth::and);
            case "or" -> logic(left, right, Truth::or);
            case "xor" -> logic(left, right, Truth::xor);
            case "implies" -> logic(left, right, Truth::implies);
            case "=" -> equal(left, right, false);
            case "!=" -> equal(left, right, true);
            case "<" -> order(left, right, order -> order < 0);
            case "<=" -> order(left, right, order -> order <= 0);
            case ">" -> order(left, right, order -> order > 0);
            case ">=" -> order(left, right, order -> order >= 0);
            case "in" -> member(left, right);
            case "contains" -> member(right, left);
            case "+", "-", "*", "/", "div", "mod", "&" -> sum(operator, left, right);
            default -> throw new Outside(operator);
        };
    }

    private static FhirPath logic(FhirPath left, FhirPath right, BinaryOperator<@Nullable Boolean> logic) {
        var one = left.evaluation();
        var other = right.evaluation();
        return FhirPath.truth((focus, scope) ->
                Value.ofTruth(logic.apply(Truth.of(one.of(focus, scope)), Truth.of(other.of(focus, scope)))));
    }

    private FhirPath equal(FhirPath left, FhirPath right, boolean negated) {
        refuseMeasures(left, right);
        navigation.wantWhole(left.types());
        navigation.wantWhole(right.types());
        var one = left.evaluation();
        var other = right.evaluation();
        return FhirPath.truth((focus, scope) -> {
            var equal = Comparing.equal(one.of(focus, scope), other.of(focus, scope));
            return Value.ofTruth(negated ? Truth.not(equal) : equal);
        });
    }

    private static FhirPath order(FhirPath left, FhirPath right, IntPredicate wanted) {
        if (!left.isPrimitive() || !right.isPrimitive()) {
            throw new Outside("the order of what is no primitive");
        }
        var one = left.evaluation();
        var other = right.evaluation();
        return FhirPath.truth((focus, scope) -> {
            var order = Comparing.order(one.of(focus, scope), other.of(focus, scope));
            return order == null ? List.of() : Value.of(wanted.test(order));
        });
    }

    private FhirPath member(FhirPath item, FhirPath list) {
        refuseMeasures(item, list);
        navigation.wantWhole(item.types());
        navigation.wantWhole(list.types());
        return FhirPath.truth((focus, scope) -> {
            var sought = item.evaluation().of(focus, scope);
            var in = list.evaluation().of(focus, scope);
            return sought.size() == 1 ? Value.of(holds(in, sought.get(0))) : List.of();
        });
    }

    private static boolean holds(List<Item> items, Item sought) {
        return items.stream().anyMatch(item -> Boolean.TRUE.equals(Comparing.equal(item, sought)));
    }

    private static FhirPath sum(String operator, FhirPath left, FhirPath right) {
        var moments = !operator.equals("&") && (hasMoment(left) || hasMoment(right));
        if (!left.isPrimitive() || !right.isPrimitive() || moments) {
            throw new Outside(operator + " with quantities or dates");
        }
        var one = left.evaluation();
        var other = right.evaluation();
        return new FhirPath(
                (focus, scope) -> Reckoning.of(operator, one.of(focus, scope), other.of(focus, scope)),
                result(operator, left, right));
    }

    private static List<FhirType> result(String operator, FhirPath left, FhirPath right) {
        if (operator.equals("&") || left.isAll(Kind.STRING) || right.isAll(Kind.STRING)) {
            return List.of(Model.R4.type("string"));
        }
        var whole = operator.equals("div") || (left.isAll(Kind.INTEGER) && right.isAll(Kind.INTEGER));
        return List.of(Model.R4.type(whole && !operator.equals("/") ? "integer" : "decimal"));
    }

    private static boolean hasMoment(FhirPath path) {
        return path.types().stream().anyMatch(type -> type.kind().isMoment());
    }

    private static void refuseMeasures(FhirPath left, FhirPath right) {
        if (Stream.concat(left.types().stream(), right.types().stream())
                .anyMatch(type -> MEASURES.contains(type.name()))) {
            throw new Outside("the equality of quantities");
        }
    }
}
