package org.braid.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.braid.feed.FhirVersion;
import org.braid.feed.ReadSpec;
import org.braid.feed.ViewJoin;
import org.braid.view.InvalidView;
import org.braid.view.View;
import org.braid.view.Views;

/** Reads how FHIR resources become rows: the views, which stand beside the mapping, and how their rows are joined. */
final class ViewSection {
    static final Set<String> KNOWN = Set.of("format", "views", "joins", "version");
    static final Set<String> JOIN = Set.of("view", "prefix", "columns");
    private static final String SUFFIX = ".view.json";

    private final Yaml yaml;
    private final Path folder;
    private final Consumer<Path> used;

    ViewSection(Yaml yaml, Path folder, Consumer<Path> used) {
        this.yaml = yaml;
        this.folder = folder;
        this.used = used;
    }

    ReadSpec spec() {
        yaml.allow(KNOWN);
        var names = yaml.need("views");
        var views = views(names);
        var byName = new LinkedHashMap<String, View>();
        for (int index = 0; index < views.all().size(); index++) {
            byName.put(names.texts().get(index), views.all().get(index));
        }
        return new ReadSpec.FhirNdjson(views, joins(byName), version());
    }

    private FhirVersion version() {
        return yaml.find("version").map(ViewSection::version).orElse(FhirVersion.R4);
    }

    private static FhirVersion version(Yaml version) {
        return switch (version.text()) {
            case "R4" -> FhirVersion.R4;
            case "STU3" -> FhirVersion.STU3;
            default -> throw version.invalid("`version:` is R4 or STU3");
        };
    }

    private Views views(Yaml names) {
        var definitions = new ArrayList<JsonNode>();
        for (var name : names.list()) {
            var file = folder.resolve(name.text() + SUFFIX);
            if (!name.text().matches("[a-z0-9-]+") || !Files.isRegularFile(file)) {
                throw name.invalid("no file `%s%s` stands beside this one".formatted(name.text(), SUFFIX));
            }
            used.accept(file);
            definitions.add(definition(name, file));
        }
        return Views.of(definitions);
    }

    /** Compiled here, too, so that what is wrong with it is said with its name. */
    private static JsonNode definition(Yaml name, Path file) {
        try {
            var json = View.json(file);
            for (var remark : View.of(json).remarks()) {
                throw name.invalid("`%s%s`: %s".formatted(name.text(), SUFFIX, remark));
            }
            return json;
        } catch (InvalidView invalid) {
            throw name.invalid("`%s%s`: %s".formatted(name.text(), SUFFIX, invalid.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, ViewJoin> joins(Map<String, View> byName) {
        var joins = new LinkedHashMap<String, ViewJoin>();
        yaml.find("joins").map(Yaml::map).orElse(Map.of()).forEach((column, to) -> {
            if (!hasColumn(byName, column)) {
                throw to.invalid("no view has a column `%s`".formatted(column));
            }
            joins.put(column, join(to, byName));
        });
        return joins;
    }

    /** A view's name, or that with the columns that are joined under names of their own. */
    private static ViewJoin join(Yaml to, Map<String, View> byName) {
        if (!to.isMap()) {
            return ViewJoin.plain(view(to, byName));
        }
        to.allow(JOIN);
        var view = view(to.need("view"), byName);
        var columns = to.need("columns").list().stream()
                .map(column -> column(column, view))
                .toList();
        return new ViewJoin(view, to.need("prefix").text(), columns);
    }

    private static String column(Yaml name, View view) {
        if (view.columns().stream().noneMatch(column -> column.name().equals(name.text()))) {
            throw name.invalid("the view has no column `%s`".formatted(name.text()));
        }
        return name.text();
    }

    private static View view(Yaml name, Map<String, View> byName) {
        var view = byName.get(name.text());
        if (view == null) {
            throw name.invalid("`%s` is none of the `views:`".formatted(name.text()));
        }
        return view;
    }

    private static boolean hasColumn(Map<String, View> byName, String column) {
        return byName.values().stream()
                .map(View::columns)
                .flatMap(List::stream)
                .anyMatch(each -> each.name().equals(column));
    }
}
