package org.braid.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads where in a row the text of a field stands. */
final class SourceSection {
    /** One of several, or what an identifier is unique in: what becomes of the text is said beside it. */
    static final Set<String> SOURCE = Set.of("column", "columns", "join", "pattern", "number", "pad", "cel", "value");

    static final Map<Field, FieldRule.Beside> BESIDE_AMOUNT =
            Map.of(Field.FREQUENCY, FieldRule.Beside.FREQUENCY, Field.CURRENCY, FieldRule.Beside.CURRENCY);

    private final Map<String, Integer> columns;
    private final Texts texts;
    /** Made when the first expression asks for it: it takes a while. */
    private @Nullable Expressions expressions;

    /**
     * @param columns the index of each column
     * @param texts how the feed writes
     */
    SourceSection(Map<String, Integer> columns, Texts texts) {
        this.columns = columns;
        this.texts = texts;
    }

    List<FieldRule.Source> of(Field field, Yaml rule) {
        var from = rule.find("from").orElse(null);
        if (from != null) {
            return List.of(besideAmount(field, from));
        }
        return rule.find("any")
                .map(any -> any.list().stream().map(each -> oneOf(field, each)).toList())
                .orElseGet(() -> List.of(source(field, rule)));
    }

    /** Where the amount stands is known when all fields of a row are. */
    private static FieldRule.Source besideAmount(Field field, Yaml from) {
        if (!from.text().equals(Field.AMOUNT.label()) || !BESIDE_AMOUNT.containsKey(field)) {
            throw from.invalid("only `frequency` and `currency` can be read from the cell of the `amount`");
        }
        return new FieldRule.BesideAmount(
                new FieldRule.FromRow(List.of(), "", null, false, 0),
                Objects.requireNonNull(BESIDE_AMOUNT.get(field)),
                Decimal.POINT);
    }

    private FieldRule.Source oneOf(Field field, Yaml source) {
        if (!source.isText()) {
            source.allow(SOURCE);
        }
        return source(field, source);
    }

    FieldRule.Source source(Field field, Yaml rule) {
        if (rule.isText()) {
            return constant(field, rule);
        }
        var expression = rule.find("cel").orElse(null);
        if (expression != null) {
            return new FieldRule.Computed(expressions().compile(expression, columns));
        }
        return rule.find("value")
                .map(value -> (FieldRule.Source) constant(field, value))
                .orElseGet(() -> fromRow(rule));
    }

    private Expressions expressions() {
        if (expressions == null) {
            expressions = new Expressions(texts);
        }
        return expressions;
    }

    static FieldRule.Constant constant(Field field, Yaml value) {
        check(field, value);
        return new FieldRule.Constant(value.text());
    }

    static void check(Field field, Yaml value) {
        if (!field.takes(value.text())) {
            throw value.invalid(
                    field.choices().isEmpty()
                            ? "`%s` cannot be a `%s`".formatted(value.text(), field.label())
                            : "`%s` is none of %s".formatted(value.text(), String.join(", ", field.choices())));
        }
    }

    FieldRule.FromRow fromRow(Yaml rule) {
        var names = rule.find("columns")
                .or(() -> rule.find("column"))
                .orElseThrow(() -> rule.invalid("`column:` or `value:` is missing"));
        var indices =
                names.list().stream().map(name -> column(name, name.text())).toList();
        var pattern =
                rule.find("pattern").map(each -> pattern(each, each.text())).orElse(null);
        return new FieldRule.FromRow(indices, rule.text("join", "/"), pattern, flag(rule, "number"), pad(rule));
    }

    private static int pad(Yaml rule) {
        var pad = rule.text("pad", "0");
        if (!pad.matches("[0-9]{1,2}")) {
            throw rule.need("pad").invalid("`pad:` is a number of digits");
        }
        return Integer.parseInt(pad);
    }

    static boolean flag(Yaml rule, String name) {
        var flag = rule.text(name, "false");
        if (!flag.equals("true") && !flag.equals("false")) {
            throw rule.need(name).invalid("`%s:` is true or false".formatted(name));
        }
        return flag.equals("true");
    }

    int column(Yaml place, String name) {
        var index = columns.get(name);
        if (index == null) {
            throw place.invalid("column `%s` is not among those under `read:`".formatted(name));
        }
        return index;
    }

    static Pattern pattern(Yaml place, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw place.invalid("not a regular expression: " + e.getDescription());
        }
    }
}
