package org.braid.mapping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.mapping.ColumnRule.Constraints;
import org.braid.mapping.ColumnRule.Label;
import org.jspecify.annotations.Nullable;

/** Reads the columns under {@code read:} that are described in the words of Frictionless Table Schema. */
final class ColumnSection {
    static final Set<String> COLUMN =
            Set.of("name", "type", "format", "constraints", "missingValues", "title", "description");
    static final Set<String> CONSTRAINTS =
            Set.of("required", "unique", "pattern", "enum", "minimum", "maximum", "minLength", "maxLength");

    /** What Frictionless writes for the parts of a date; a time behind them is dropped. */
    private static final List<List<String>> PARTS = List.of(
            List.of("%d", "dd"),
            List.of("%m", "MM"),
            List.of("%Y", "yyyy"),
            List.of("%y", "yy"),
            List.of("%B", "MMMM"),
            List.of("%b", "MMM"));

    private final Map<String, Integer> columns;
    private final Texts feed;
    private final DateSection dates;

    /** @param feed how the feed's texts are read where a column says nothing else */
    ColumnSection(Map<String, Integer> columns, Texts feed, DateSection dates) {
        this.columns = columns;
        this.feed = feed;
        this.dates = dates;
    }

    /** A column's name, whether it stands alone or is described. */
    static String name(Yaml column) {
        return column.isText() ? column.text() : column.need("name").text();
    }

    List<ColumnRule> rules(Yaml read) {
        var tables = read.find("tables").map(Yaml::map).orElse(Map.of()).values().stream();
        return Stream.concat(Stream.of(read), tables)
                .flatMap(table -> Stream.of("required", "optional").flatMap(kind -> table.find(kind).stream()))
                .flatMap(columns -> columns.list().stream())
                .filter(column -> !column.isText())
                .map(this::rule)
                .toList();
    }

    private ColumnRule rule(Yaml column) {
        column.allow(COLUMN);
        var type = type(column);
        var texts = texts(column, type);
        var label = label(column);
        var missing = new HashSet<String>();
        label.missing().forEach(text -> missing.add(text.toLowerCase(Locale.ROOT)));
        var index = Objects.requireNonNull(columns.get(name(column)), "every column has its place");
        var constraints = column.find("constraints");
        constraints.ifPresent(each -> each.allow(CONSTRAINTS));
        var bare = new ColumnRule(index, type, texts, NONE, missing, label);
        return constraints
                .map(each -> new ColumnRule(index, type, texts, constraints(each, bare), missing, label))
                .orElse(bare);
    }

    private static Label label(Yaml column) {
        return new Label(
                column.text("title", ""),
                column.text("description", ""),
                column.find("missingValues").map(Yaml::texts).orElse(List.of()),
                column.find("constraints")
                        .flatMap(constraints -> constraints.find("enum"))
                        .map(Yaml::texts)
                        .orElse(List.of()));
    }

    private static final Constraints NONE =
            new Constraints(false, false, null, Set.of(), null, null, 0, Integer.MAX_VALUE);

    private static ColumnRule.Type type(Yaml column) {
        var named = column.text("type", "any");
        return Arrays.stream(ColumnRule.Type.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(named))
                .findFirst()
                .orElseThrow(
                        () -> column.need("type").invalid("unknown type `%s`; known: %s".formatted(named, known())));
    }

    private static String known() {
        return Arrays.stream(ColumnRule.Type.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** A format of a day: {@code %d/%m/%Y}, or {@code any} where the column decides the order. */
    private Texts texts(Yaml column, ColumnRule.Type type) {
        var format = column.find("format").orElse(null);
        if (format == null || format.text().equals("default")) {
            return feed;
        }
        if (type != ColumnRule.Type.DATE && type != ColumnRule.Type.DATETIME) {
            throw format.invalid("only a date has a format here");
        }
        return feed.with(dates.dates(format, List.of(format.text().equals("any") ? "either" : form(format))));
    }

    private static String form(Yaml format) {
        var form = format.text().replaceFirst("[T ]%[HI].*", "");
        for (var part : PARTS) {
            form = form.replace(part.get(0), part.get(1));
        }
        if (form.contains("%")) {
            throw format.invalid("write a format of %d, %m, %Y, %y, %b and %B, such as `%d/%m/%Y`, or `any`");
        }
        return form;
    }

    private static Constraints constraints(Yaml yaml, ColumnRule column) {
        var choices = yaml.find("enum").map(Yaml::texts).orElse(List.of());
        return new Constraints(
                SourceSection.flag(yaml, "required"),
                SourceSection.flag(yaml, "unique"),
                yaml.find("pattern")
                        .map(each -> SourceSection.pattern(each, each.text()))
                        .orElse(null),
                Set.copyOf(choices),
                bound(yaml.find("minimum"), column),
                bound(yaml.find("maximum"), column),
                length(yaml, "minLength", 0),
                length(yaml, "maxLength", Integer.MAX_VALUE));
    }

    private static @Nullable Comparable<?> bound(Optional<Yaml> bound, ColumnRule column) {
        if (bound.isEmpty()) {
            return null;
        }
        var place = bound.get();
        if (column.type() == ColumnRule.Type.ANY
                || column.type() == ColumnRule.Type.STRING
                || column.type() == ColumnRule.Type.BOOLEAN) {
            throw place.invalid("only numbers and dates have a minimum and a maximum");
        }
        var value = new ColumnRule(0, column.type(), Texts.OF_MAPPING, NONE, Set.of(), Label.NONE).value(place.text());
        if (value == null) {
            throw place.invalid("`%s` is not of the column's type".formatted(place.text()));
        }
        return value;
    }

    private static int length(Yaml yaml, String name, int otherwise) {
        var length = yaml.text(name, String.valueOf(otherwise));
        if (length.length() > 10 || !length.matches("[0-9]+") || Long.parseLong(length) > Integer.MAX_VALUE) {
            throw yaml.need(name).invalid("`%s:` is a number of characters".formatted(name));
        }
        return Integer.parseInt(length);
    }
}
