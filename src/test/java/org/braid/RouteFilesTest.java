package org.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The route files say what they are for, and hand on in one direction; that they run is shown in {@code org.braid.route}. */
class RouteFilesTest {
    private static final Path FOLDER = Path.of("routes");
    private static final Pattern HEADER = Pattern.compile("# Stages? (?:\\d to )?(\\d) of 5: .{20,}");
    private static final Set<String> STEPS = Set.of("bean", "to", "log", "setHeader", "setBody");
    private static final Map<String, Integer> STAGE_OF =
            Map.of("direct:normalise", 2, "direct:link", 3, "direct:merge", 4, "direct:publish", 5);

    @ParameterizedTest
    @MethodSource("files")
    void beginsWithTheStageAndThePurpose(Path file) {
        assertThat(read(file).lines().findFirst().orElse("")).matches(HEADER);
    }

    @ParameterizedTest
    @MethodSource("files")
    void describesEveryRoute(Path file) {
        visit(file, (kind, route) -> {
            if (Set.of("route", "routeTemplate", "routeConfiguration").contains(kind)) {
                assertThat(route).as("%s in %s", kind, file).containsKey("description");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesEveryStepAnIdAndNoLogic(Path file) {
        steps(file).forEach(step -> {
            assertThat(step).as("step in %s", file).hasSize(1);
            step.forEach((kind, content) -> {
                assertThat(kind).as("step in %s", file).isIn(STEPS);
                assertThat(map(content)).as("%s in %s", kind, file).containsKey("id");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void handsOnOnlyToTheNextStage(Path file) {
        var header = HEADER.matcher(read(file).lines().findFirst().orElse(""));
        assertThat(header.matches()).isTrue();
        var stage = Integer.parseInt(header.group(1));

        steps(file).filter(step -> step.containsKey("to")).forEach(step -> {
            var target = map(step.get("to")).get("uri");
            if (!"direct:set-aside".equals(target)) {
                assertThat(STAGE_OF).as(file.toString()).contains(entry(String.valueOf(target), stage + 1));
            }
        });
    }

    @Test
    void namesNoRouteAndNoStepTwice() {
        var ids = new ArrayList<Object>();
        loaded().forEach(file -> visit(file, (kind, content) -> {
            if (content.containsKey("id")) {
                ids.add(content.get("id"));
            } else if (content.containsKey("routeId")) {
                ids.add(content.get("routeId"));
            }
        }));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void namesAFeedsFileItsRouteAndItsFolderAlike() {
        var feeds = new ArrayList<String>();
        files().forEach(file -> visit(file, (kind, content) -> {
            if (kind.equals("templatedRoute")) {
                var feed = file.getFileName().toString().replace(".camel.yaml", "");
                assertThat(content.get("routeId")).isIn("receive-" + feed, "fetch-" + feed);
                assertThat(list(content.get("parameters"))).contains(Map.of("name", "feed", "value", feed));
                feeds.add(feed);
            }
        }));

        assertThat(feeds).contains("access-to-work", "education", "nhs-phb", "provider", "social-care");
    }

    /** An example takes the place of the file that it is named like. */
    private static List<Path> loaded() {
        return files().stream()
                .filter(file -> !file.startsWith(FOLDER.resolve("examples")))
                .toList();
    }

    static List<Path> files() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map<String, Object>> steps(Path file) {
        var steps = new ArrayList<Map<String, Object>>();
        visit(file, (kind, content) -> list(content.get("steps")).forEach(step -> steps.add(map(step))));
        return steps.stream();
    }

    /** Hands every element of the file that has content of its own to the visitor, with the element's name. */
    private static void visit(Path file, BiConsumer<String, Map<String, Object>> visitor) {
        visit(new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file)), "", visitor);
    }

    private static void visit(Object node, String kind, BiConsumer<String, Map<String, Object>> visitor) {
        if (node instanceof List<?> list) {
            list.forEach(item -> visit(item, kind, visitor));
        } else if (node instanceof Map<?, ?>) {
            var content = map(node);
            visitor.accept(kind, content);
            content.forEach((name, child) -> visit(child, name, visitor));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static List<Object> list(Object node) {
        return node instanceof List<?> list ? List.copyOf(list) : List.of();
    }
}
