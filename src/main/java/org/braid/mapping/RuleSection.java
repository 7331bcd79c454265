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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.braid.entitlement.CareEvent;
import org.jspecify.annotations.Nullable;

/** Reads the {@code common:} and {@code rows:} parts of a mapping: what each kind of row means. */
final class RuleSection {
    static final Set<String> ROW = Set.of("name", "when", "gives", "like", "fields", "identifiers", "also");
    static final Set<String> ALSO = Set.of("name", "when", "fields");
    private static final String EVENTS = Arrays.stream(CareEvent.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    static final Set<String> COMMON = Set.of("fields", "identifiers");

    private final FieldSection section;

    RuleSection(FieldSection section) {
        this.section = section;
    }

    List<RowRule> rows(Yaml mapping) {
        var common = mapping.find("common");
        common.ifPresent(each -> each.allow(COMMON));
        var fields = waiting(
                section.fields(common.flatMap(each -> each.find("fields")).orElse(null)));
        var identifiers = common.flatMap(each -> each.find("identifiers")).orElse(null);
        var named = new LinkedHashMap<String, Map<Field, FieldRule>>();
        var rules = new ArrayList<RowRule>();
        for (var row : mapping.need("rows").list()) {
            row.allow(ROW);
            var own = new LinkedHashMap<>(inherited(row, named, fields));
            own.putAll(section.fields(row.find("fields").orElse(null)));
            rules.add(rule(row, own, identifiers));
            named.put(row.need("name").text(), own);
        }
        return List.copyOf(rules);
    }

    /** What a row refers to in vain is said before what it lacks for that reason. */
    private Map<Field, FieldRule> waiting(Map<Field, FieldRule> common) {
        var fields = new LinkedHashMap<Field, FieldRule>();
        if (!common.containsKey(Field.UNRESOLVED)) {
            section.unresolved().ifPresent(rule -> fields.put(rule.field(), rule));
        }
        fields.putAll(common);
        return fields;
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
                row.at(),
                row.find("when").map(this::conditions).orElse(Map.of()),
                event == null ? given(gives) : RowRule.Gives.EVENT,
                event,
                section.settled(fields, row),
                identifiers == null
                        ? List.of()
                        : identifiers.list().stream().map(section::identifier).toList(),
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
        own.putAll(section.fields(also.need("fields")));
        if (Objects.equals(own.get(Field.PART), fields.get(Field.PART))) {
            throw also.invalid("`part:` must differ from the row's own, or the two would have one key");
        }
        return new RowRule(
                also.need("name").text(),
                also.at(),
                also.find("when").map(this::conditions).orElse(Map.of()),
                RowRule.Gives.ENTITLEMENT,
                null,
                section.settled(own, also),
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

    private Map<Integer, Condition> conditions(Yaml when) {
        var conditions = new TreeMap<Integer, Condition>();
        when.map().forEach((column, wanted) -> conditions.put(section.column(wanted, column), condition(wanted)));
        return conditions;
    }

    /** {@code /.../} is a pattern, everything else a text. */
    private static Condition condition(Yaml wanted) {
        var texts = new ArrayList<String>();
        var patterns = new ArrayList<Pattern>();
        for (var each : wanted.list()) {
            var text = each.text();
            if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
                patterns.add(SourceSection.pattern(each, text.substring(1, text.length() - 1)));
            } else {
                texts.add(text);
            }
        }
        return new Condition(texts, patterns);
    }
}
