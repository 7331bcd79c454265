package org.braid.person;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The nodes of a YAML file, asked for by what they should be; a wrong one is refused with its line. */
final class ModelNodes {
    private final String file;

    ModelNodes(String file) {
        this.file = file;
    }

    Node parse(String text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                throw new InvalidLinkageModel(file, 1, "the file is empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new InvalidLinkageModel(file, mark == null ? 1 : mark.getLine() + 1, "not YAML: " + e.getProblem());
        }
    }

    Map<String, Node> entries(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw invalid(node, "names with values are expected here");
        }
        var entries = new LinkedHashMap<String, Node>();
        for (var entry : mapping.getValue()) {
            var name = text(entry.getKeyNode());
            if (entries.put(name, entry.getValueNode()) != null) {
                throw invalid(entry.getKeyNode(), "'%s' stands here twice".formatted(name));
            }
        }
        return entries;
    }

    Map<String, Node> entries(Node node, Set<String> known) {
        var entries = entries(node);
        entries.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw invalid(value, "unknown entry '%s'; known are %s".formatted(name, new TreeSet<>(known)));
            }
        });
        return entries;
    }

    /**
     * @param parent where the entry should stand, for the message
     */
    Node required(Node parent, Map<String, Node> entries, String name) {
        var node = entries.get(name);
        if (node == null) {
            throw invalid(parent, "'%s' is missing".formatted(name));
        }
        return node;
    }

    List<Node> items(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw invalid(node, "a list is expected here");
        }
        return sequence.getValue();
    }

    String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw invalid(node, "a single value is expected here");
        }
        return scalar.getValue();
    }

    double number(Node node) {
        try {
            return Double.parseDouble(text(node));
        } catch (NumberFormatException e) {
            throw invalid(node, "'%s' is not a number".formatted(text(node)));
        }
    }

    InvalidLinkageModel invalid(Node node, String what) {
        return new InvalidLinkageModel(file, node.getStartMark().getLine() + 1, what);
    }
}
