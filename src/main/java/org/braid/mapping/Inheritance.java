package org.braid.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lays a mapping that {@code extends} another over it: the heir says what differs, the base the rest. What has a name is
 * found by its name, and every other value of the heir replaces the base's; each keeps the file and line it stands in.
 */
final class Inheritance {
    private static final String EXTENDS = "extends";
    private static final List<String> COLUMNS = List.of("required", "optional");

    /** What becomes of an entry that both have. */
    private interface Overlay {
        Yaml of(Yaml base, Yaml heir);
    }

    private static final Overlay REPLACED = (base, heir) -> heir;
    private static final Overlay EACH = entries(REPLACED);
    private static final Overlay ROW = keys(Map.of("fields", EACH, "also", named(keys(Map.of("fields", EACH)))));
    private static final Overlay LAYOUT = keys(Map.of(
            "aliases",
            EACH,
            "headings",
            EACH,
            "totals",
            EACH,
            "control",
            EACH,
            "tables",
            entries(Inheritance::read),
            "with",
            EACH,
            "columns",
            EACH,
            "joins",
            EACH));
    private static final Overlay FILE = keys(Map.of(
            "read",
            Inheritance::read,
            "period",
            EACH,
            "codes",
            entries(EACH),
            "common",
            keys(Map.of("fields", EACH)),
            "rows",
            named(ROW),
            "exampleRow",
            EACH));

    private Inheritance() {}

    /**
     * The mapping with all that it takes from its base; the mapping itself where it has none.
     *
     * @param file where the mapping is; the base stands beside it
     * @param name how messages name the file
     * @param used is told of the base
     */
    static Yaml whole(Yaml mapping, Path file, String name, Consumer<Path> used) {
        var named = mapping.find(EXTENDS);
        if (named.isEmpty()) {
            return mapping;
        }
        var base = named.get();
        var path = file.resolveSibling(base.text());
        if (!base.text().matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml") || !Files.isRegularFile(path)) {
            throw base.invalid("no file `%s` stands beside this one".formatted(base.text()));
        }
        var extended = Yaml.read(path, name.substring(0, name.lastIndexOf('/') + 1) + base.text());
        if (extended.find(EXTENDS).isPresent()) {
            throw base.invalid("`%s` extends another itself: extend that one".formatted(base.text()));
        }
        used.accept(path);
        return FILE.of(extended, mapping);
    }

    /** Entry by entry, whatever they are called. */
    private static Overlay entries(Overlay each) {
        return (base, heir) -> base.isMap() && heir.isMap() ? laid(base, heir, key -> each) : heir;
    }

    /** Those of these names in their own way; the others are replaced. */
    private static Overlay keys(Map<String, Overlay> ways) {
        return (base, heir) -> laid(base, heir, key -> ways.getOrDefault(key, REPLACED));
    }

    private interface Ways {
        Overlay of(String key);
    }

    private static Yaml laid(Yaml base, Yaml heir, Ways ways) {
        var all = new LinkedHashMap<>(base.map());
        heir.map().forEach((key, value) -> {
            var before = all.get(key);
            if (!value.isNothing()) {
                all.put(key, before == null ? value : ways.of(key).of(before, value));
            } else if (all.remove(key) == null) {
                throw value.invalid("`%s` cannot be taken out: the base does not have it".formatted(key));
            }
        });
        return heir.with(all);
    }

    /** A list whose entries have names: those of the base in their order, then what only the heir has. */
    private static Overlay named(Overlay each) {
        return (base, heir) -> {
            var all = new LinkedHashMap<String, Yaml>();
            base.list().forEach(entry -> all.put(entry.need("name").text(), entry));
            heir.list().forEach(entry -> all.merge(entry.need("name").text(), entry, each::of));
            return heir.with(new ArrayList<>(all.values()));
        };
    }

    /** Of each column, the heir may say whether it is required. */
    private static Yaml read(Yaml base, Yaml heir) {
        var read = new LinkedHashMap<>(LAYOUT.of(base, heir).map());
        var own = names(heir, COLUMNS);
        for (var kind : COLUMNS) {
            var columns = new ArrayList<Yaml>();
            columns(base, kind).stream()
                    .filter(each -> !own.contains(ColumnSection.name(each)))
                    .forEach(columns::add);
            columns.addAll(columns(heir, kind));
            if (columns.isEmpty()) {
                read.remove(kind);
            } else {
                read.put(kind, heir.with(columns));
            }
        }
        return heir.with(read);
    }

    private static List<Yaml> columns(Yaml read, String kind) {
        return read.find(kind).filter(each -> !each.isNothing()).map(Yaml::list).orElse(List.of());
    }

    private static Set<String> names(Yaml read, List<String> kinds) {
        var names = new LinkedHashSet<String>();
        kinds.forEach(kind -> columns(read, kind).forEach(column -> names.add(ColumnSection.name(column))));
        return names;
    }
}
