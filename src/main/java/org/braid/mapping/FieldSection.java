package org.braid.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the {@code fields:} and {@code identifiers:} of a mapping: where in a row each stands, and how it is read. */
final class FieldSection {
    static final Set<String> FIELD = Set.of(
            "column",
            "columns",
            "join",
            "pattern",
            "number",
            "pad",
            "cel",
            "any",
            "value",
            "codes",
            "otherwise",
            "required",
            "absolute",
            "minor",
            "credit",
            "tariff",
            "split",
            "from");
    /** One of several, or what an identifier is unique in: what becomes of the text is said beside it. */
    static final Set<String> SOURCE = Set.of("column", "columns", "join", "pattern", "number", "pad", "cel", "value");

    static final Set<String> SCOPE =
            Set.of("column", "columns", "join", "pattern", "number", "pad", "cel", "value", "codes");
    static final Set<String> IDENTIFIER = Set.of("system", "scope", "column", "pattern", "number", "pad", "check");

    private static final Set<String> CREDIT = Set.of("positive", "negative");
    private static final Map<Field, FieldRule.Beside> BESIDE_AMOUNT =
            Map.of(Field.FREQUENCY, FieldRule.Beside.FREQUENCY, Field.CURRENCY, FieldRule.Beside.CURRENCY);

    private final Map<String, Integer> columns;
    private final Function<Yaml, CodeSource> codeLists;
    private final String ownFile;
    private final Texts texts;
    /** Made when the first expression asks for it: it takes a while. */
    private @Nullable Expressions expressions;

    /**
     * @param columns the index of each column
     * @param codeLists finds the list that a name stands for
     * @param ownFile the file in which a line says enough by its number
     * @param texts how the feed writes
     */
    FieldSection(Map<String, Integer> columns, Function<Yaml, CodeSource> codeLists, String ownFile, Texts texts) {
        this.columns = columns;
        this.codeLists = codeLists;
        this.ownFile = ownFile;
        this.texts = texts;
    }

    private String line(Yaml rule) {
        return rule.standsIn(ownFile) ? Integer.toString(rule.line()) : rule.at();
    }

    Map<Field, FieldRule> fields(@Nullable Yaml section) {
        var fields = new LinkedHashMap<Field, FieldRule>();
        if (section != null) {
            section.map().forEach((label, rule) -> {
                var field = Field.of(label).orElseThrow(() -> rule.invalid("unknown field `%s`".formatted(label)));
                fields.put(field, field(field, rule));
            });
        }
        return fields;
    }

    /** A row that refers to one that is not there waits without being told to. */
    Optional<FieldRule> unresolved() {
        var column = columns.get("#unresolved");
        return Optional.ofNullable(column)
                .map(index -> new FieldRule.FromRow(List.of(index), "", null, false, 0))
                .map(source -> new FieldRule(
                        Field.UNRESOLVED,
                        "1",
                        List.<FieldRule.Source>of(source),
                        null,
                        null,
                        false,
                        FieldRule.Figure.PLAIN,
                        null,
                        null));
    }

    private FieldRule field(Field field, Yaml rule) {
        if (rule.isText()) {
            var source = constant(field, rule);
            return new FieldRule(
                    field, line(rule), List.of(source), null, null, false, FieldRule.Figure.PLAIN, null, null);
        }
        rule.allow(FIELD);
        var otherwise = rule.textOrNull("otherwise");
        if (otherwise != null && !otherwise.isEmpty()) {
            check(field, rule.need("otherwise"));
        }
        return new FieldRule(
                field,
                line(rule),
                sources(field, rule),
                codes(field, rule),
                otherwise,
                flag(rule, "required"),
                figure(field, rule),
                tariff(field, rule),
                split(field, rule));
    }

    private List<FieldRule.Source> sources(Field field, Yaml rule) {
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

    private static FieldRule.Figure figure(Field field, Yaml rule) {
        var credit = rule.find("credit").orElse(null);
        if (credit != null && (field.type() != Field.Type.MONEY || !CREDIT.contains(credit.text()))) {
            throw credit.invalid("`credit:` is positive or negative, and of an amount");
        }
        return new FieldRule.Figure(
                flag(rule, "absolute"),
                flag(rule, "minor"),
                credit == null ? null : credit.text().equals("negative"),
                false);
    }

    /** What is read from the amount's cell is told where that is; and the amount, that words may stand behind it. */
    List<FieldRule> settled(Map<Field, FieldRule> fields, Yaml row) {
        var all = new LinkedHashMap<>(fields);
        BESIDE_AMOUNT.forEach((field, part) -> {
            var rule = fields.get(field);
            if (rule != null && rule.sources().get(0) instanceof FieldRule.BesideAmount) {
                var amount = Optional.ofNullable(all.get(Field.AMOUNT))
                        .orElseThrow(() -> row.invalid(
                                "`%s` is read from the `amount`, and there is none".formatted(field.label())));
                all.put(field, rule.withSources(beside(amount, part)));
                if (part == FieldRule.Beside.FREQUENCY) {
                    all.put(Field.AMOUNT, amount.beforeWords());
                }
            }
        });
        return List.copyOf(all.values());
    }

    private List<FieldRule.Source> beside(FieldRule amount, FieldRule.Beside part) {
        return amount.sources().stream()
                .filter(FieldRule.FromRow.class::isInstance)
                .<FieldRule.Source>map(
                        each -> new FieldRule.BesideAmount((FieldRule.FromRow) each, part, texts.decimal()))
                .toList();
    }

    private FieldRule.Source oneOf(Field field, Yaml source) {
        if (!source.isText()) {
            source.allow(SOURCE);
        }
        return source(field, source);
    }

    static boolean flag(Yaml rule, String name) {
        var flag = rule.text(name, "false");
        if (!flag.equals("true") && !flag.equals("false")) {
            throw rule.need(name).invalid("`%s:` is true or false".formatted(name));
        }
        return flag.equals("true");
    }

    /** What everybody writes for yes and no, or for how often, needs no code list; the mapping's own comes first. */
    private @Nullable CodeList codes(Field field, Yaml rule) {
        var own = rule.find("codes")
                .map(codes -> CodeList.read(list(codes).codes(), field.choices()))
                .orElse(null);
        if (YesOrNo.asks(field.choices())) {
            return or(own, text -> field.takes(text) ? Optional.of(text) : YesOrNo.of(text));
        }
        var besideAmount = rule.find("from").isPresent();
        return besideAmount && field == Field.FREQUENCY ? or(own, Rhythm::of) : own;
    }

    private static CodeList or(@Nullable CodeList own, Function<String, Optional<String>> standard) {
        return own == null ? CodeList.standard(standard) : own.or(standard);
    }

    private @Nullable Tariff tariff(Field field, Yaml rule) {
        var tariff = rule.find("tariff");
        if (tariff.isPresent() && field.type() != Field.Type.MONEY) {
            throw tariff.get().invalid("only an amount can follow a tariff");
        }
        return tariff.map(this::list).map(Tariff::read).orElse(null);
    }

    /** Named, or written out on the spot. */
    private CodeSource list(Yaml yaml) {
        return yaml.isText() ? codeLists.apply(yaml) : CodeSource.here(yaml);
    }

    private static @Nullable Pattern split(Field field, Yaml rule) {
        var split = rule.find("split");
        if (split.isPresent() && field.type() != Field.Type.LINES) {
            throw split.get().invalid("only a list can be split");
        }
        return split.map(each -> Pattern.compile(each.text(), Pattern.LITERAL)).orElse(null);
    }

    private FieldRule.Source source(Field field, Yaml rule) {
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

    private static FieldRule.Constant constant(Field field, Yaml value) {
        check(field, value);
        return new FieldRule.Constant(value.text());
    }

    private static void check(Field field, Yaml value) {
        if (!field.takes(value.text())) {
            throw value.invalid(
                    field.choices().isEmpty()
                            ? "`%s` cannot be a `%s`".formatted(value.text(), field.label())
                            : "`%s` is none of %s".formatted(value.text(), String.join(", ", field.choices())));
        }
    }

    private FieldRule.FromRow fromRow(Yaml rule) {
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

    IdentifierRule identifier(Yaml rule) {
        rule.allow(IDENTIFIER);
        var scope = rule.find("scope").orElse(null);
        if (scope != null && !scope.isText()) {
            scope.allow(SCOPE);
        }
        return new IdentifierRule(
                rule.need("system").text(),
                scope == null ? null : source(Field.AUTHORITY, scope),
                scope == null || scope.isText() ? null : codes(Field.AUTHORITY, scope),
                fromRow(rule),
                rule.find("check").map(FieldSection::check).orElse(IdentifierRule.Check.NONE),
                line(rule));
    }

    private static IdentifierRule.Check check(Yaml check) {
        return IdentifierRule.Check.named(check.text())
                .orElseThrow(() -> check.invalid("unknown check `%s`; known: upn, bsn, chi".formatted(check.text())));
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
