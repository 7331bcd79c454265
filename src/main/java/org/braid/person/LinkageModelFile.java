package org.braid.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.person.LinkageModel.Odds;
import org.yaml.snakeyaml.nodes.Node;

/** The linkage model as it stands in its file. */
final class LinkageModelFile {
    private static final int MOST_OTHERS = 1_000;

    private final Path file;
    private final ModelNodes nodes;

    LinkageModelFile(Path file) {
        this.file = file;
        this.nodes = new ModelNodes(file.toString());
    }

    LinkageModel read() {
        var root = nodes.parse(text());
        var top = nodes.entries(
                root, Set.of("others", "thresholds", "limits", "blocking", "comparisons", "nicknames", "names"));
        var thresholds = nodes.entries(nodes.required(root, top, "thresholds"), Set.of("link", "review", "rival"));
        var limits = nodes.entries(nodes.required(root, top, "limits"), Set.of("block", "person"));
        return new LinkageModel(
                others(nodes.required(root, top, "others")),
                nodes.number(nodes.required(root, thresholds, "link")),
                review(root, thresholds),
                nodes.number(nodes.required(root, thresholds, "rival")),
                limit(nodes.required(root, limits, "block")),
                limit(nodes.required(root, limits, "person")),
                nodes.items(nodes.required(root, top, "blocking")).stream()
                        .map(this::rule)
                        .toList(),
                comparisons(nodes.required(root, top, "comparisons")),
                nodes.items(nodes.required(root, top, "nicknames")).stream()
                        .map(this::names)
                        .toList(),
                names(nodes.required(root, top, "names")));
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double review(Node root, Map<String, Node> thresholds) {
        var node = nodes.required(root, thresholds, "review");
        var lower = nodes.number(node);
        if (lower > nodes.number(nodes.required(root, thresholds, "link"))) {
            throw nodes.invalid(node, "'review' is above 'link'");
        }
        return lower;
    }

    private double probability(Node node) {
        var value = nodes.number(node);
        if (value <= 0 || value >= 1) {
            throw nodes.invalid(node, "a probability lies between 0 and 1, both excluded");
        }
        return value;
    }

    private double others(Node node) {
        var value = nodes.number(node);
        if (value <= 0 || value > MOST_OTHERS) {
            throw nodes.invalid(
                    node, "a person has more than 0 and at most %d other descriptions".formatted(MOST_OTHERS));
        }
        return value;
    }

    private int limit(Node node) {
        var value = nodes.number(node);
        if (value < 2 || value != Math.rint(value)) {
            throw nodes.invalid(node, "a limit is a whole number of at least 2");
        }
        return (int) value;
    }

    private List<BlockField> rule(Node rule) {
        var fields = nodes.items(rule).stream().map(this::field).toList();
        if (fields.isEmpty()) {
            throw nodes.invalid(rule, "a blocking rule names at least one field");
        }
        return fields;
    }

    private BlockField field(Node node) {
        var word = nodes.text(node);
        return BlockField.of(word)
                .orElseThrow(() -> nodes.invalid(
                        node,
                        "unknown blocking field '%s'; known are %s"
                                .formatted(
                                        word,
                                        Arrays.stream(BlockField.values())
                                                .map(BlockField::word)
                                                .collect(Collectors.joining(", ")))));
    }

    private Map<Level, Odds> comparisons(Node comparisons) {
        var odds = new EnumMap<Level, Odds>(Level.class);
        nodes.entries(comparisons)
                .forEach((comparison, levels) -> nodes.entries(levels)
                        .forEach((word, stated) -> odds.put(level(comparison, word, stated), odds(stated))));
        requireEveryLevel(comparisons, odds);
        return odds;
    }

    private Level level(String comparison, String word, Node stated) {
        return Level.of(comparison, word)
                .orElseThrow(() ->
                        nodes.invalid(stated, "unknown level '%s' of comparison '%s'".formatted(word, comparison)));
    }

    private Odds odds(Node stated) {
        var entries = nodes.entries(stated, Set.of("m", "u"));
        return new Odds(
                probability(nodes.required(stated, entries, "m")), probability(nodes.required(stated, entries, "u")));
    }

    private void requireEveryLevel(Node comparisons, Map<Level, Odds> odds) {
        for (var level : Level.values()) {
            if (level != Level.NOT_STATED && !odds.containsKey(level)) {
                throw nodes.invalid(
                        comparisons,
                        "level '%s' of comparison '%s' is missing".formatted(level.word(), level.comparison()));
            }
        }
    }

    private Set<String> names(Node list) {
        var names = new HashSet<String>();
        nodes.items(list).forEach(node -> names.add(Name.folded(nodes.text(node))));
        return names;
    }
}
