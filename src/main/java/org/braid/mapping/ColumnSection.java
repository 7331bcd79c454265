package org.braid.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.feed.ReadSpec.Column;

/** Reads which columns a mapping looks for: {@code required:}, {@code optional:} and {@code aliases:}. */
final class ColumnSection {
    private final Yaml yaml;

    ColumnSection(Yaml yaml) {
        this.yaml = yaml;
    }

    List<Column> columns() {
        var aliases = yaml.find("aliases").map(Yaml::map).orElse(Map.of());
        var columns = new LinkedHashMap<String, Column>();
        for (var kind : List.of("required", "optional")) {
            for (var name : yaml.find(kind).map(Yaml::list).orElse(List.of())) {
                var others = aliases.containsKey(name.text())
                        ? aliases.get(name.text()).texts()
                        : List.<String>of();
                if (columns.put(name.text(), new Column(name.text(), others, kind.equals("required"))) != null) {
                    throw name.invalid("column `%s` stands here twice".formatted(name.text()));
                }
            }
        }
        aliases.forEach((name, others) -> {
            if (!columns.containsKey(name)) {
                throw others.invalid("aliases of `%s`, which is not among the columns".formatted(name));
            }
        });
        return List.copyOf(columns.values());
    }
}
