package org.braid.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    static final Set<String> SCOPE =
            Set.of("column", "columns", "join", "pattern", "number", "pad", "cel", "value", "codes");
    static final Set<String> IDENTIFIER =
            Set.of("system", "scope", "column", "pattern", "number", "pad", "check", "from", "to");

    private static final Set<String> CREDIT = Set.of("positive", "negative");

    private final Map<String, Integer> columns;
    private final Function<Yaml, CodeSource> codeLists;
    private final String ownFile;
    private final Texts texts;
    private final SourceSection sources;

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
        this.sources = new SourceSection(columns, texts);
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
            var source = SourceSection.constant(field, rule);
            return new FieldRule(
                    field, line(rule), List.of(source), null, null, false, FieldRule.Figure.PLAIN, null, null);
        }
        rule.allow(FIELD);
        var otherwise = rule.textOrNull("otherwise");
        if (otherwise != null && !otherwise.isEmpty()) {
            SourceSection.check(field, rule.need("otherwise"));
        }
        return new FieldRule(
                field,
                line(rule),
                sources.of(field, rule),
                codes(field, rule),
                otherwise,
                SourceSection.flag(rule, "required"),
                figure(field, rule),
                tariff(field, rule),
                split(field, rule));
    }

    private static FieldRule.Figure figure(Field field, Yaml rule) {
        var credit = rule.find("credit").orElse(null);
        if (credit != null && (field.type() != Field.Type.MONEY || !CREDIT.contains(credit.text()))) {
            throw credit.invalid("`credit:` is positive or negative, and of an amount");
        }
        return new FieldRule.Figure(
                SourceSection.flag(rule, "absolute"),
                SourceSection.flag(rule, "minor"),
                credit == null ? null : credit.text().equals("negative"),
                false);
    }

    /** What is read from the amount's cell is told where that is; and the amount, that words may stand behind it. */
    List<FieldRule> settled(Map<Field, FieldRule> fields, Yaml row) {
        var all = new LinkedHashMap<>(fields);
        SourceSection.BESIDE_AMOUNT.forEach((field, part) -> {
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

    int column(Yaml place, String name) {
        return sources.column(place, name);
    }

    IdentifierRule identifier(Yaml rule) {
        rule.allow(IDENTIFIER);
        var scope = rule.find("scope").orElse(null);
        if (scope != null && !scope.isText()) {
            scope.allow(SCOPE);
        }
        return new IdentifierRule(
                rule.need("system").text(),
                scope == null ? null : sources.source(Field.AUTHORITY, scope),
                scope == null || scope.isText() ? null : codes(Field.AUTHORITY, scope),
                sources.fromRow(rule),
                rule.find("check").map(FieldSection::check).orElse(IdentifierRule.Check.NONE),
                new IdentifierRule.Days(day(rule, "from"), day(rule, "to")),
                line(rule));
    }

    private FieldRule.@Nullable FromRow day(Yaml identifier, String bound) {
        return identifier
                .find(bound)
                .map(name -> FieldRule.FromRow.of(column(name, name.text())))
                .orElse(null);
    }

    private static IdentifierRule.Check check(Yaml check) {
        return IdentifierRule.Check.named(check.text())
                .orElseThrow(() ->
                        check.invalid("unknown check `%s`; known: nhs, upn, uln, bsn, chi".formatted(check.text())));
    }
}
