package org.braid.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.braid.feed.ReadSpec;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.TableShape;
import org.braid.feed.TableShape.Control;
import org.braid.feed.TableShape.HiddenRows;
import org.braid.feed.TableShape.Part;

/** Reads how a table, or several, lie in a CSV or a workbook. */
final class TableSection {
    static final Set<String> KNOWN = Set.of(
            "format",
            "charset",
            "sheet",
            "required",
            "optional",
            "aliases",
            "headings",
            "password",
            "tables",
            "headingRows",
            "same",
            "merged",
            "totals",
            "control",
            "endsAt",
            "blankRows",
            "hiddenRows",
            "hiddenSheets");
    static final Set<String> TABLE = Set.of("required", "optional", "aliases", "headings", "with", "needed");
    static final Set<String> CONTROL = Set.of("sum", "count", "must");

    private final Yaml yaml;

    TableSection(Yaml yaml) {
        this.yaml = yaml;
    }

    ReadSpec table(Set<ReadSpec.Format> formats, String charset, String password) {
        yaml.allow(KNOWN);
        var parts = yaml.find("tables").map(this::parts).orElse(List.of());
        var columns = parts.isEmpty() ? new NamedColumns(yaml).columns() : union(parts);
        var names = columns.stream().map(Column::name).toList();
        var totals = yaml.find("totals").map(Yaml::textMap).orElse(Map.of());
        return new ReadSpec.Table(formats, columns, charset, sheets(), totals, shape(parts, names), password);
    }

    private TableShape shape(List<Part> parts, List<String> columns) {
        return new TableShape(
                number("headingRows", 1, 5, 1),
                parts,
                same(columns),
                yaml.find("endsAt").map(Yaml::texts).orElse(List.of()),
                number("blankRows", 0, 9_999, Integer.MAX_VALUE),
                hiddenRows(),
                flag(yaml, "hiddenSheets", false),
                yaml.find("control").map(each -> control(each, columns)).orElse(Control.NONE),
                merged(columns));
    }

    private List<String> merged(List<String> columns) {
        var merged = yaml.find("merged").map(Yaml::list).orElse(List.of());
        merged.forEach(name -> checkColumn(name, columns));
        return merged.stream().map(Yaml::text).toList();
    }

    private List<String> sheets() {
        var sheets = yaml.find("sheet").map(Yaml::list).orElse(List.of());
        for (var sheet : sheets) {
            if (sheet.text().startsWith("/")
                    && sheet.text().endsWith("/")
                    && sheet.text().length() > 2) {
                SourceSection.pattern(
                        sheet, sheet.text().substring(1, sheet.text().length() - 1));
            }
        }
        return sheets.stream().map(Yaml::text).filter(sheet -> !sheet.isBlank()).toList();
    }

    private List<Part> parts(Yaml tables) {
        for (var key : List.of("required", "optional", "aliases", "headings")) {
            yaml.find(key).ifPresent(outside -> {
                throw outside.invalid("with `tables:`, `%s:` stands under each of them".formatted(key));
            });
        }
        var parts = new LinkedHashMap<String, Part>();
        tables.map().forEach((name, table) -> parts.put(name, part(name, table)));
        tables.map().forEach((name, table) -> table.find("with").ifPresent(with -> checkWith(name, with, parts)));
        return List.copyOf(parts.values());
    }

    private static Part part(String name, Yaml table) {
        table.allow(TABLE);
        var columns = new NamedColumns(table).columns();
        if (columns.stream().noneMatch(Column::required)) {
            throw table.invalid("table `%s` needs a column under `required:`, to be known by".formatted(name));
        }
        return new Part(
                name, columns, table.find("with").map(Yaml::textMap).orElse(Map.of()), flag(table, "needed", true));
    }

    private static void checkWith(String name, Yaml with, Map<String, Part> parts) {
        with.map().forEach((other, column) -> {
            var part = parts.get(other);
            if (part == null) {
                throw column.invalid("no table `%s` under `tables:`".formatted(other));
            }
            if (reaches(part, name, parts, new LinkedHashSet<>())) {
                throw column.invalid("tables `%s` and `%s` refer to each other".formatted(name, other));
            }
            var own = parts.get(name);
            var isColumn = part.has(column.text()) && own != null && own.has(column.text());
            if (!isColumn && !column.text().equals(TableShape.ONLY_ROW)) {
                throw column.invalid(
                        "`%s` is not a column of both `%s` and `%s`".formatted(column.text(), name, other));
            }
        });
    }

    /** Whether a table refers to another, by way of others or not. */
    private static boolean reaches(Part from, String to, Map<String, Part> parts, Set<String> seen) {
        return from.name().equals(to)
                || (seen.add(from.name())
                        && from.with().keySet().stream()
                                .map(parts::get)
                                .anyMatch(next -> next != null && reaches(next, to, parts, seen)));
    }

    private static List<Column> union(List<Part> parts) {
        var columns = new LinkedHashMap<String, Column>();
        Stream.concat(
                        Stream.of(TableShape.TABLE, TableShape.UNRESOLVED)
                                .map(name -> new Column(name, List.of(), false)),
                        parts.stream().flatMap(part -> part.columns().stream()))
                .forEach(column -> columns.putIfAbsent(column.name(), column));
        return List.copyOf(columns.values());
    }

    /** A list of columns that belong together; or a list of such lists, each inside the one before it. */
    private List<List<String>> same(List<String> columns) {
        var groups = yaml.find("same").map(Yaml::list).orElse(List.of());
        groups.stream().flatMap(group -> group.list().stream()).forEach(name -> checkColumn(name, columns));
        if (groups.stream().allMatch(Yaml::isText)) {
            return groups.isEmpty()
                    ? List.of()
                    : List.of(groups.stream().map(Yaml::text).toList());
        }
        return groups.stream().map(Yaml::texts).toList();
    }

    private HiddenRows hiddenRows() {
        return switch (yaml.text("hiddenRows", "")) {
            case "" -> HiddenRows.NOTED;
            case "read" -> HiddenRows.READ;
            case "skip" -> HiddenRows.SKIPPED;
            default -> throw yaml.need("hiddenRows").invalid("`hiddenRows:` is read or skip");
        };
    }

    private Control control(Yaml control, List<String> columns) {
        control.allow(CONTROL);
        if (yaml.find("totals").isEmpty()) {
            throw control.invalid("`control:` needs `totals:`, which say what a totals row is known by");
        }
        var sums = control.find("sum").map(Yaml::list).orElse(List.of());
        sums.forEach(column -> checkColumn(column, columns));
        control.find("count").ifPresent(column -> checkColumn(column, columns));
        var read = new Control(
                new ArrayList<>(sums.stream().map(Yaml::text).toList()),
                control.text("count", ""),
                flag(control, "must", false));
        if (!read.isAsked()) {
            throw control.invalid("`control:` says what is compared: `sum:` or `count:`");
        }
        return read;
    }

    private static void checkColumn(Yaml name, List<String> columns) {
        if (!columns.contains(name.text())) {
            throw name.invalid("column `%s` is not among those under `read:`".formatted(name.text()));
        }
    }

    private int number(String key, int least, int most, int otherwise) {
        var number = yaml.text(key, "");
        if (number.isEmpty()) {
            return otherwise;
        }
        if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) < least || Integer.parseInt(number) > most) {
            throw yaml.need(key).invalid("`%s:` is a number from %d to %d".formatted(key, least, most));
        }
        return Integer.parseInt(number);
    }

    private static boolean flag(Yaml yaml, String key, boolean otherwise) {
        var flag = yaml.text(key, String.valueOf(otherwise));
        if (!flag.equals("true") && !flag.equals("false")) {
            throw yaml.need(key).invalid("`%s:` is true or false".formatted(key));
        }
        return flag.equals("true");
    }
}
