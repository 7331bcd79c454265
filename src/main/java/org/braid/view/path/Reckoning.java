package org.braid.view.path;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sums of FHIRPath: exact, and nothing where there is no result. */
final class Reckoning {
    /** FHIRPath 2.0, 4.1.4: a decimal has at most eight places. */
    private static final int PLACES = 8;

    private Reckoning() {}

    static List<Item> of(String operator, List<Item> left, List<Item> right) {
        if (operator.equals("&")) {
            return List.of(Value.of(text(left) + text(right)));
        }
        if (left.size() != 1
                || right.size() != 1
                || !(left.get(0) instanceof Value one)
                || !(right.get(0) instanceof Value other)) {
            return List.of();
        }
        if (operator.equals("+") && one.value() instanceof String head && other.value() instanceof String tail) {
            return List.of(Value.of(head + tail));
        }
        var result = numbers(operator, one, other);
        return result == null ? List.of() : List.of(result);
    }

    private static @Nullable Value numbers(String operator, Value left, Value right) {
        var one = left.number();
        var other = right.number();
        if (one == null || other == null) {
            return null;
        }
        var whole = left.value() instanceof Long && right.value() instanceof Long;
        return switch (operator) {
            case "+" -> sum(one.add(other), whole);
            case "-" -> sum(one.subtract(other), whole);
            case "*" -> sum(one.multiply(other), whole);
            case "/" -> other.signum() == 0 ? null : Value.of(quotient(one, other));
            case "div" -> other.signum() == 0 ? null : sum(one.divideToIntegralValue(other), true);
            case "mod" -> other.signum() == 0 ? null : sum(one.remainder(other), whole);
            default -> throw new Outside(operator);
        };
    }

    private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
        var quotient = one.divide(other, PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }

    private static Value sum(BigDecimal number, boolean whole) {
        return whole && number.setScale(0, RoundingMode.DOWN).precision() < 19
                ? Value.of(number.longValue())
                : Value.of(number);
    }

    static List<Item> negative(List<Item> items) {
        if (items.size() != 1 || !(items.get(0) instanceof Value value)) {
            return List.of();
        }
        var number = value.number();
        return number == null ? List.of() : List.of(sum(number.negate(), value.value() instanceof Long));
    }

    private static String text(List<Item> items) {
        var text = items.size() == 1 && items.get(0) instanceof Value value ? value.text() : null;
        return text == null ? "" : text;
    }
}
