package org.braid.route;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One route file before Camel sees it: the routes it wants to add, and which word stands on which line.
 *
 * @param routes the line of each route's id
 * @param words the line on which each word of the file first stands
 */
record RouteFile(Path path, String text, Map<String, Integer> routes, Map<String, Integer> words) {
    /** Words of the language itself: they stand everywhere and tell no place. */
    private static final Set<String> STRUCTURE = Set.of(
            "route",
            "templatedRoute",
            "parameters",
            "from",
            "steps",
            "to",
            "id",
            "name",
            "value",
            "bean",
            "method",
            "file");

    private static final Pattern LINE = Pattern.compile("line (\\d+), column");
    private static final Pattern UNKNOWN_OPTION = Pattern.compile("Unknown parameters=\\[\\{([^=]+)=");

    static RouteFile read(Path path) {
        try {
            var text = Files.readString(path);
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            var words = new TreeMap<String, Integer>();
            note(root, words);
            return new RouteFile(path, text, routes(path, root), words);
        } catch (MarkedYAMLException e) {
            throw new InvalidRoute(path, line(e), e.getProblem());
        } catch (IOException e) {
            throw new InvalidRoute(path, 1, "the file cannot be read as UTF-8 text");
        }
    }

    InvalidRoute refused(Throwable cause) {
        var reason = reason(cause);
        var plain = reason.lines().findFirst().orElse("").strip();
        var line = words.keySet().stream()
                .filter(word -> !STRUCTURE.contains(word) && position(word, plain) >= 0)
                .min(Comparator.comparingInt(word -> position(word, plain)))
                .map(words::get)
                .orElseGet(() -> named(reason));
        return new InvalidRoute(path, line, plain);
    }

    /** The deepest cause says it plainest. */
    static String reason(Throwable cause) {
        var deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var message = String.valueOf(deepest.getMessage());
        var unknown = UNKNOWN_OPTION.matcher(message);
        return unknown.find() ? "unknown option '%s'".formatted(unknown.group(1)) : message;
    }

    private static Map<String, Integer> routes(Path path, @Nullable Node root) {
        if (!(root instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw new InvalidRoute(path, 1, "the file holds no list of routes");
        }
        var routes = new TreeMap<String, Integer>();
        for (var item : list.getValue()) {
            var route = child(item, "route");
            var templated = child(item, "templatedRoute");
            if (route != null) {
                add(path, routes, route, "id");
            } else if (templated != null) {
                add(path, routes, templated, "routeId");
            }
        }
        return routes;
    }

    private static void add(Path path, Map<String, Integer> routes, Node route, String key) {
        if (!(child(route, key) instanceof ScalarNode id)) {
            throw new InvalidRoute(path, line(route), "the route has no '%s'".formatted(key));
        }
        routes.put(id.getValue(), line(id));
    }

    private static @Nullable Node child(Node parent, String key) {
        if (parent instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return entry.getValueNode();
                }
            }
        }
        return null;
    }

    private static void note(@Nullable Node node, Map<String, Integer> words) {
        if (node instanceof ScalarNode word) {
            words.putIfAbsent(word.getValue(), line(word));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> note(item, words));
        } else if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                note(entry.getKeyNode(), words);
                note(entry.getValueNode(), words);
            }
        }
    }

    /** Where the reason speaks of the word; negative if it does not. */
    private static int position(String word, String reason) {
        var found =
                Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(reason);
        return word.length() > 1 && found.find() ? found.start() : -1;
    }

    private static int named(String reason) {
        var line = LINE.matcher(reason);
        return line.find() ? Integer.parseInt(line.group(1)) : 1;
    }

    private static int line(MarkedYAMLException e) {
        var mark = e.getContextMark() == null ? e.getProblemMark() : e.getContextMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
