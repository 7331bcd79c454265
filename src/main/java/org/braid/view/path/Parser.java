package org.braid.view.path;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.braid.view.path.Tokens.Sort;

/** Reads a path by the grammar of FHIRPath 2.0. */
final class Parser {
    /** From the one that binds least. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("implies"),
            Set.of("or", "xor"),
            Set.of("and"),
            Set.of("in", "contains"),
            Set.of("=", "!=", "~", "!~"),
            Set.of("<", "<=", ">", ">="),
            Set.of("|"),
            Set.of("is", "as"),
            Set.of("+", "-", "&"),
            Set.of("*", "/", "div", "mod"));

    private static final int MOST_NESTED = 200;

    private static final Set<String> UNITS = Set.of(
            "year",
            "years",
            "month",
            "months",
            "week",
            "weeks",
            "day",
            "days",
            "hour",
            "hours",
            "minute",
            "minutes",
            "second",
            "seconds",
            "millisecond",
            "milliseconds");

    private final Tokens tokens;
    private int depth;

    private Parser(String path) {
        tokens = new Tokens(path);
    }

    static Expression parse(String path) {
        var parser = new Parser(path);
        var expression = parser.expression();
        if (parser.tokens.sort() != Sort.END) {
            throw parser.tokens.unclear("end of the path expected");
        }
        return expression;
    }

    private Expression expression() {
        if (++depth > MOST_NESTED) {
            throw tokens.unclear("nested too deep");
        }
        var expression = binary(0);
        depth--;
        return expression;
    }

    private Expression binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        var left = binary(level + 1);
        while (isOperator(LEVELS.get(level))) {
            var operator = tokens.take();
            left = operator.equals("is") || operator.equals("as")
                    ? new TypeTest(operator, left, typeName())
                    : new Binary(operator, left, binary(level + 1));
        }
        return left;
    }

    private boolean isOperator(Set<String> operators) {
        return (tokens.sort() == Sort.SIGN || tokens.sort() == Sort.NAME) && operators.contains(tokens.word());
    }

    private Expression unary() {
        if (tokens.accept("-")) {
            return new Negative(unary());
        }
        return tokens.accept("+") ? unary() : steps();
    }

    private Expression steps() {
        var expression = term();
        while (true) {
            if (tokens.accept(".")) {
                expression = new Step(expression, invocation());
            } else if (tokens.accept("[")) {
                expression = new Index(expression, expression());
                tokens.expect("]");
            } else {
                return expression;
            }
        }
    }

    private Expression term() {
        return switch (tokens.sort()) {
            case TEXT -> new Constant(Value.of(tokens.take()));
            case NUMBER -> number();
            case MOMENT -> new Constant(Moments.literal(tokens.take()));
            case NAME -> nameOrTruth();
            default -> signed();
        };
    }

    private Expression signed() {
        if (tokens.accept("(")) {
            var inside = expression();
            tokens.expect(")");
            return inside;
        }
        if (tokens.accept("{")) {
            tokens.expect("}");
            return new Nothing();
        }
        if (tokens.accept("%")) {
            return new Variable(tokens.sort() == Sort.TEXT ? tokens.take() : tokens.takeName());
        }
        return invocation();
    }

    private Expression nameOrTruth() {
        if (tokens.isName("true") || tokens.isName("false")) {
            return new Constant(new Value(Value.BOOLEAN, tokens.take().equals("true"), null));
        }
        return invocation();
    }

    private Expression number() {
        var text = tokens.take();
        if (tokens.sort() == Sort.TEXT || (tokens.sort() == Sort.NAME && UNITS.contains(tokens.word()))) {
            tokens.take();
            return new Other("a quantity");
        }
        return new Constant(
                text.indexOf('.') < 0 && text.length() < 10
                        ? Value.of(Long.parseLong(text))
                        : Value.of(new BigDecimal(text)));
    }

    private Expression invocation() {
        if (tokens.accept("$")) {
            var name = tokens.takeName();
            return switch (name) {
                case "this" -> new This();
                case "index", "total" -> new Other("$" + name);
                default -> throw tokens.unclear("$this, $index or $total expected");
            };
        }
        var name = tokens.takeName();
        return tokens.accept("(") ? new Call(name, arguments()) : new Name(name);
    }

    private List<Expression> arguments() {
        var arguments = new ArrayList<Expression>();
        if (!tokens.isSign(")")) {
            do {
                arguments.add(expression());
            } while (tokens.accept(","));
        }
        tokens.expect(")");
        return arguments;
    }

    private String typeName() {
        var name = tokens.takeName();
        return tokens.accept(".") ? name + "." + tokens.takeName() : name;
    }
}
