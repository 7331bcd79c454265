package org.braid.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.feed.ReadSpec.Column;

/** Reads which columns a mapping looks for, and what they are called: {@code required:}, {@code aliases:} and the like. */
final class NamedColumns {
    private final Yaml yaml;

    NamedColumns(Yaml yaml) {
        this.yaml = yaml;
    }

    List<Column> columns() {
        var columns = new LinkedHashMap<String, Column>();
        for (var kind : List.of("required", "optional")) {
            for (var name : yaml.find(kind).map(Yaml::list).orElse(List.of())) {
                var column = ColumnSection.name(name);
                if (columns.put(column, column(column, kind.equals("required"))) != null) {
                    throw name.invalid("column `%s` stands here twice".formatted(column));
                }
            }
        }
        checkNames("aliases", columns.keySet());
        checkNames("headings", columns.keySet());
        return List.copyOf(columns.values());
    }

    private void checkNames(String section, Set<String> columns) {
        yaml.find(section).map(Yaml::map).orElse(Map.of()).forEach((name, others) -> {
            if (!columns.contains(name)) {
                throw others.invalid("%s of `%s`, which is not among the columns".formatted(section, name));
            }
        });
    }

    /** It is called by its headings, or else by its own name and the aliases. */
    private Column column(String name, boolean required) {
        var headings = texts("headings", name);
        return headings.isEmpty()
                ? new Column(name, texts("aliases", name), required)
                : new Column(name, headings.subList(1, headings.size()), required, headings.get(0));
    }

    private List<String> texts(String section, String column) {
        return yaml.find(section)
                .flatMap(names -> names.find(column))
                .map(Yaml::texts)
                .orElse(List.of());
    }
}
