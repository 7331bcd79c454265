package org.braid.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The folder of route files: the templates first, then the routes by name; a bad file is refused alone. */
final class RouteFiles {
    private static final String ENDING = ".camel.yaml";

    private final CamelContext context;
    private final Model model;

    RouteFiles(CamelContext context) {
        this.context = context;
        this.model = context.getCamelContextExtension().getContextPlugin(Model.class);
    }

    /** @return the files that were refused; nothing of them is left in the context */
    List<InvalidRoute> load(Path folder) {
        var refused = new ArrayList<InvalidRoute>();
        for (var path : in(folder)) {
            try {
                load(RouteFile.read(path));
            } catch (InvalidRoute invalid) {
                refused.add(invalid);
            }
        }
        return List.copyOf(refused);
    }

    static List<Path> in(Path folder) {
        return Stream.of(folder.resolve("templates"), folder)
                .flatMap(RouteFiles::filesOf)
                .toList();
    }

    /** What a route file is about: it is named for its feed or its stage. */
    static String subject(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private void load(RouteFile file) {
        refuseKnownRoutes(file);
        var before = List.copyOf(model.getRouteDefinitions());
        try {
            var resource = ResourceHelper.fromString("file:" + file.path(), file.text());
            PluginHelper.getRoutesLoader(context).loadRoutes(resource);
        } catch (Exception e) {
            model.getRouteDefinitions().stream()
                    .filter(route -> !before.contains(route))
                    .toList()
                    .forEach(this::remove);
            throw file.refused(e);
        }
    }

    /** Camel would let the second of two routes with one id replace the first. */
    private void refuseKnownRoutes(RouteFile file) {
        file.routes().forEach((id, line) -> {
            if (model.getRouteDefinition(id) != null) {
                throw new InvalidRoute(file.path(), line, "another file has a route '%s' already".formatted(id));
            }
        });
    }

    private void remove(RouteDefinition route) {
        try {
            context.getRouteController().stopRoute(route.getRouteId());
            context.removeRoute(route.getRouteId());
            model.removeRouteDefinition(route);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "route '%s' can neither run nor be removed".formatted(route.getRouteId()), e);
        }
    }

    private static Stream<Path> filesOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList().stream();
        } catch (IOException e) {
            throw new InvalidRoute(folder, "the folder cannot be read");
        }
    }
}
