package org.braid.mapping;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Compiles a mapping's expressions. They know the row, {@code row['Column']}, and few functions: {@code number(text)} for
 * comparing, {@code date(text)} as an ISO day, and {@code plus}, {@code minus} and {@code times}, which are exact. Without
 * CEL's macros nothing loops, so what an expression costs is bounded by its length; nothing outside the row is in reach.
 */
@SuppressWarnings("Immutable") // CEL asks it of its functions; ours only read texts, and remember what they read
final class Expressions {
    static final String ROW = "row";

    private static final int LONGEST = 2_000;
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(50)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Texts texts;

    /** @param texts how the feed writes numbers and dates */
    Expressions(Texts texts) {
        this.texts = texts;
        this.compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .addVar(ROW, MapType.create(SimpleType.STRING, SimpleType.STRING))
                .addFunctionDeclarations(
                        function("number", SimpleType.DOUBLE, 1),
                        function("date", SimpleType.STRING, 1),
                        function("plus", SimpleType.STRING, 2),
                        function("minus", SimpleType.STRING, 2),
                        function("times", SimpleType.STRING, 2))
                .setResultType(SimpleType.STRING)
                .build();
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(LIMITS)
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "number", CelFunctionBinding.from("number_1", String.class, this::comparable)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "date", CelFunctionBinding.from("date_1", String.class, this::day)))
                .addFunctionBindings(exact("plus", BigDecimal::add))
                .addFunctionBindings(exact("minus", BigDecimal::subtract))
                .addFunctionBindings(exact("times", Expressions::product))
                .build();
    }

    private static CelFunctionDecl function(String name, CelType result, int arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(
                        name + "_" + arguments,
                        result,
                        arguments == 1 ? List.of(SimpleType.STRING) : List.of(SimpleType.STRING, SimpleType.STRING)));
    }

    private Iterable<CelFunctionBinding> exact(String name, BinaryOperator<BigDecimal> function) {
        return CelFunctionBinding.fromOverloads(
                name,
                CelFunctionBinding.from(
                        name + "_2",
                        String.class,
                        String.class,
                        (one, other) ->
                                function.apply(number(one), number(other)).toPlainString()));
    }

    /** Without zeros at its end: they are no decimals, of which a number can have only so many. */
    private static BigDecimal product(BigDecimal one, BigDecimal other) {
        return one.multiply(other).stripTrailingZeros();
    }

    private double comparable(String text) throws CelEvaluationException {
        return number(text).doubleValue();
    }

    /** Of a cell, or of what another function came to, which is written as mappings write numbers. */
    private BigDecimal number(String text) throws CelEvaluationException {
        return texts.money(text).found().orElseThrow(() -> none("number"));
    }

    private String day(String text) throws CelEvaluationException {
        return texts.date(text).found().orElseThrow(() -> none("date")).toString();
    }

    private static CelEvaluationException none(String kind) {
        return new CelEvaluationException("no " + kind);
    }

    /** @param columns the index of each column of the row */
    Expression compile(Yaml cel, Map<String, Integer> columns) {
        try {
            var ast = compiler.compile(cel.text()).getAst();
            return new Expression(runtime.createProgram(ast), used(cel, ast, columns));
        } catch (CelValidationException | CelEvaluationException e) {
            throw cel.invalid("not an expression that comes to a text: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse(message).replaceFirst("^ERROR: <input>:", "");
    }

    private static Map<String, Integer> used(Yaml cel, CelAbstractSyntaxTree ast, Map<String, Integer> columns) {
        var used = new HashMap<String, Integer>();
        CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT
                        && node.expr().ident().name().equals(ROW))
                .forEach(node -> {
                    var name = column(cel, node);
                    var index = columns.get(name);
                    if (index == null) {
                        throw cel.invalid("column `%s` is not among those under `read:`".formatted(name));
                    }
                    used.put(name, index);
                });
        return used;
    }

    /** A column is named in the open, so that it is known which ones a value came from. */
    private static String column(Yaml cel, CelNavigableExpr row) {
        return row.parent()
                .map(CelNavigableExpr::expr)
                .filter(parent -> parent.getKind() == CelExpr.ExprKind.Kind.CALL
                        && parent.call().function().equals("_[_]")
                        && parent.call().args().get(1).getKind() == CelExpr.ExprKind.Kind.CONSTANT)
                .map(parent -> parent.call().args().get(1).constant().stringValue())
                .orElseThrow(() -> cel.invalid("write row['Column'], with the column's name in quotes"));
    }
}
