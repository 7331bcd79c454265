package org.braid.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.braid.entitlement.CareEvent;
import org.jspecify.annotations.Nullable;

/** Reads the {@code common:} and {@code rows:} parts of a mapping: what each kind of row means. */
final class RuleSection {
    private static final Set<String> ROW = Set.of("name", "when", "gives", "like", "fields", "identifiers", "also");
    private static final Set<String> ALSO = Set.of("name", "when", "fields");
    private static final String EVENTS = Arrays.stream(CareEvent.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    private static final Set<String> COMMON = Set.of("fields", "identifiers");
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
    private final Function<Yaml, Yaml> codeLists;

    /**
     * @param columns the index of each column
     * @param codeLists finds the list that a name stands for
     */
    RuleSection(Map<String, Integer> columns, Function<Yaml, Yaml> codeLists) {
        this.columns = columns;
        this.codeLists = codeLists;
    }

    List<RowRule> rows(Yaml mapping) {
        var common = mapping.find("common");
        common.ifPresent(each -> each.allow(COMMON));
        var fields = fields(common.flatMap(each -> each.find("fields")).orElse(null));
        var identifiers = common.flatMap(each -> each.find("identifiers")).orElse(null);
        var named = new LinkedHashMap<String, Map<Field, FieldRule>>();
        var rules = new ArrayList<RowRule>();
        for (var row : mapping.need("rows").list()) {
            row.allow(ROW);
            var own = new LinkedHashMap<>(inherited(row, named, fields));
            own.putAll(fields(row.find("fields").orElse(null)));
            rules.add(rule(row, own, identifiers));
            named.put(row.need("name").text(), own);
        }
        return List.copyOf(rules);
    }

    private static Map<Field, FieldRule> inherited(
            Yaml row, Map<String, Map<Field, FieldRule>> named, Map<Field, FieldRule> common) {
        var like = row.find("like");
        if (like.isEmpty()) {
            return common;
        }
        var other = named.get(like.get().text());
        if (other == null) {
            throw like.get()
                    .invalid("no row named `%s` stands above"
                            .formatted(like.get().text()));
        }
        return other;
    }

    private RowRule rule(Yaml row, Map<Field, FieldRule> fields, @Nullable Yaml commonIdentifiers) {
        var gives = row.need("gives");
        var event = event(gives);
        var identifiers = row.find("identifiers").orElse(commonIdentifiers);
        return new RowRule(
                row.need("name").text(),
                row.line(),
                row.find("when").map(this::conditions).orElse(Map.of()),
                event == null ? given(gives) : RowRule.Gives.EVENT,
                event,
                List.copyOf(fields.values()),
                identifiers == null
                        ? List.of()
                        : identifiers.list().stream().map(this::identifier).toList(),
                also(row, fields));
    }

    /** What else a row states: its own fields, but for those named here. */
    private List<RowRule> also(Yaml row, Map<Field, FieldRule> fields) {
        var also = row.find("also");
        if (also.isPresent() && !row.need("gives").text().equals("entitlement")) {
            throw also.get().invalid("only an entitlement has another beside it");
        }
        return also.map(Yaml::list).orElse(List.of()).stream()
                .map(each -> beside(each, fields))
                .toList();
    }

    private RowRule beside(Yaml also, Map<Field, FieldRule> fields) {
        also.allow(ALSO);
        var own = new LinkedHashMap<>(fields);
        own.putAll(fields(also.need("fields")));
        if (Objects.equals(own.get(Field.PART), fields.get(Field.PART))) {
            throw also.invalid("`part:` must differ from the row's own, or the two would have one key");
        }
        return new RowRule(
                also.need("name").text(),
                also.line(),
                also.find("when").map(this::conditions).orElse(Map.of()),
                RowRule.Gives.ENTITLEMENT,
                null,
                List.copyOf(own.values()),
                List.of(),
                List.of());
    }

    private static RowRule.Gives given(Yaml gives) {
        return switch (gives.text()) {
            case "entitlement" -> RowRule.Gives.ENTITLEMENT;
            case "nothing" -> RowRule.Gives.NOTHING;
            case "withdrawal" -> RowRule.Gives.WITHDRAWAL;
            default ->
                throw gives.invalid("unknown `gives: %s`; known: entitlement, withdrawal, nothing, %s"
                        .formatted(gives.text(), EVENTS));
        };
    }

    private static CareEvent.@Nullable Kind event(Yaml gives) {
        for (var kind : CareEvent.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(gives.text())) {
                return kind;
            }
        }
        return null;
    }

    private Map<Integer, Predicate<String>> conditions(Yaml when) {
        var conditions = new TreeMap<Integer, Predicate<String>>();
        when.map().forEach((column, wanted) -> conditions.put(column(wanted, column), condition(wanted)));
        return conditions;
    }

    /** One of the texts, without case; {@code /.../} is a pattern that must be found. */
    private static Predicate<String> condition(Yaml wanted) {
        Predicate<String> condition = text -> false;
        for (var each : wanted.list()) {
            var text = each.text();
            var isPattern = text.length() > 1 && text.startsWith("/") && text.endsWith("/");
            condition = condition.or(
                    isPattern
                            ? pattern(each, text.substring(1, text.length() - 1))
                                    .asPredicate()
                            : text::equalsIgnoreCase);
        }
        return condition;
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

    private FieldRule field(Field field, Yaml rule) {
        if (rule.isText()) {
            return new FieldRule(
                    field, rule.line(), List.of(constant(field, rule)), null, null, false, false, false, null, null);
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
                rule.line(),
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
                .map(codes -> CodeList.read(codes.isText() ? codeLists.apply(codes) : codes, field.choices()))
                .orElse(null);
    }

    private @Nullable Tariff tariff(Field field, Yaml rule) {
        var tariff = rule.find("tariff");
        if (tariff.isPresent() && field.type() != Field.Type.MONEY) {
            throw tariff.get().invalid("only an amount can follow a tariff");
        }
        return tariff.map(each -> Tariff.read(each.isText() ? codeLists.apply(each) : each))
                .orElse(null);
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

    private IdentifierRule identifier(Yaml rule) {
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
                rule.find("check").map(RuleSection::check).orElse(IdentifierRule.Check.NONE),
                rule.line());
    }

    private static IdentifierRule.Check check(Yaml check) {
        return IdentifierRule.Check.named(check.text())
                .orElseThrow(() -> check.invalid("unknown check `%s`; known: upn, bsn, chi".formatted(check.text())));
    }

    private int column(Yaml place, String name) {
        var index = columns.get(name);
        if (index == null) {
            throw place.invalid("column `%s` is not among those under `read:`".formatted(name));
        }
        return index;
    }

    private static Pattern pattern(Yaml place, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw place.invalid("not a regular expression: " + e.getDescription());
        }
    }
}
