package org.braid.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the {@code fields:} and {@code identifiers:} of a mapping: where in a row each stands, and how it is read. */
final class FieldSection {
    private static final Set<String> FIELD = Set.of(
            "column",
            "columns",
            "join",
            "pattern",
            "pad",
            "any",
            "value",
            "codes",
            "otherwise",
            "required",
            "absolute",
            "minor",
            "tariff",
            "split");
    /** One of several, or what an identifier is unique in: what becomes of the text is said beside it. */
    private static final Set<String> SOURCE = Set.of("column", "columns", "join", "pattern", "pad", "value");

    private static final Set<String> SCOPE = Set.of("column", "columns", "join", "pattern", "pad", "value", "codes");
    private static final Set<String> IDENTIFIER = Set.of("system", "scope", "column", "pattern", "pad", "check");

    private final Map<String, Integer> columns;
    private final Function<Yaml, CodeSource> codeLists;
    private final String ownFile;

    /**
     * @param columns the index of each column
     * @param codeLists finds the list that a name stands for
     * @param ownFile the file in which a line says enough by its number
     */
    FieldSection(Map<String, Integer> columns, Function<Yaml, CodeSource> codeLists, String ownFile) {
        this.columns = columns;
        this.codeLists = codeLists;
        this.ownFile = ownFile;
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
                .map(index -> new FieldRule.FromRow(List.of(index), "", null, 0))
                .map(source -> new FieldRule(
                        Field.UNRESOLVED, "1", List.of(source), null, null, false, false, false, null, null));
    }

    private FieldRule field(Field field, Yaml rule) {
        if (rule.isText()) {
            return new FieldRule(
                    field, line(rule), List.of(constant(field, rule)), null, null, false, false, false, null, null);
        }
        rule.allow(FIELD);
        var sources = rule.find("any")
                .map(any -> any.list().stream().map(each -> oneOf(field, each)).toList())
                .orElseGet(() -> List.of(source(field, rule)));
        var otherwise = rule.textOrNull("otherwise");
        if (otherwise != null && !otherwise.isEmpty()) {
            check(field, rule.need("otherwise"));
        }
        return new FieldRule(
                field,
                line(rule),
                sources,
                codes(field, rule),
                otherwise,
                flag(rule, "required"),
                flag(rule, "absolute"),
                flag(rule, "minor"),
                tariff(field, rule),
                split(field, rule));
    }

    private FieldRule.Source oneOf(Field field, Yaml source) {
        if (!source.isText()) {
            source.allow(SOURCE);
        }
        return source(field, source);
    }

    private static boolean flag(Yaml rule, String name) {
        var flag = rule.text(name, "false");
        if (!flag.equals("true") && !flag.equals("false")) {
            throw rule.need(name).invalid("`%s:` is true or false".formatted(name));
        }
        return flag.equals("true");
    }

    private @Nullable CodeList codes(Field field, Yaml rule) {
        return rule.find("codes")
                .map(codes -> CodeList.read(list(codes).codes(), field.choices()))
                .orElse(null);
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
        return rule.find("value")
                .map(value -> (FieldRule.Source) constant(field, value))
                .orElseGet(() -> fromRow(rule));
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
        return new FieldRule.FromRow(indices, rule.text("join", "/"), pattern, pad(rule));
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
