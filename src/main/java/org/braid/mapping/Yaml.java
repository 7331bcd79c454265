package org.braid.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A node of a YAML file that knows its line, so that every complaint can name it. */
public final class Yaml {
    private final String file;
    private final Node node;
    /** What stands here instead of the node's own entries; null where they count. */
    private final @Nullable Map<String, Yaml> entries;

    private final @Nullable List<Yaml> items;

    private Yaml(String file, Node node) {
        this(file, node, null, null);
    }

    private Yaml(String file, Node node, @Nullable Map<String, Yaml> entries, @Nullable List<Yaml> items) {
        this.file = file;
        this.node = node;
        this.entries = entries;
        this.items = items;
    }

    /** @param name how messages name the file */
    public static Yaml read(Path path, String name) {
        try {
            return parse(Files.readString(path, StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new InvalidMapping(name, 1, "the file cannot be read as UTF-8 text");
        }
    }

    public static Yaml parse(String text, String name) {
        try {
            var node = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
                    .compose(new StringReader(text));
            if (node == null) {
                throw new InvalidMapping(name, 1, "the file is empty");
            }
            return new Yaml(name, node);
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidMapping(name, line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new InvalidMapping(
                    name, 1, "not YAML: the file holds characters that YAML does not allow, or too many");
        }
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** File and line: {@code mappings/education/plans.yaml:14}. */
    String at() {
        return file + ":" + line();
    }

    boolean standsIn(String name) {
        return file.equals(name);
    }

    /** The same place, with other entries. */
    Yaml with(Map<String, Yaml> others) {
        return new Yaml(file, node, Collections.unmodifiableMap(new LinkedHashMap<>(others)), null);
    }

    /** The same place, with another list. */
    Yaml with(List<Yaml> others) {
        return new Yaml(file, node, null, List.copyOf(others));
    }

    public InvalidMapping invalid(String problem) {
        return new InvalidMapping(file, line(), problem);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether {@code ~} stands here, or nothing at all; a blank text in quotes is a text. */
    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw invalid("a single value is expected here");
    }

    /** The entries of a list; a single node counts as a list of one. */
    public List<Yaml> list() {
        if (items != null) {
            return items;
        }
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(each -> new Yaml(file, each)).toList()
                : List.of(this);
    }

    public List<String> texts() {
        return list().stream().map(Yaml::text).toList();
    }

    /** The entries in the order of the file. */
    public Map<String, Yaml> map() {
        if (entries != null) {
            return entries;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw invalid("`name: value` lines are expected here");
        }
        var own = new LinkedHashMap<String, Yaml>();
        for (var entry : mapping.getValue()) {
            var key = new Yaml(file, entry.getKeyNode());
            if (own.put(key.text(), new Yaml(file, entry.getValueNode())) != null) {
                throw key.invalid("`%s` stands here twice".formatted(key.text()));
            }
        }
        return own;
    }

    Map<String, String> textMap() {
        var texts = new LinkedHashMap<String, String>();
        map().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    public Optional<Yaml> find(String key) {
        return Optional.ofNullable(map().get(key));
    }

    public Yaml need(String key) {
        return find(key).orElseThrow(() -> invalid("`%s:` is missing".formatted(key)));
    }

    public String text(String key, String otherwise) {
        return find(key).map(Yaml::text).orElse(otherwise);
    }

    @Nullable
    String textOrNull(String key) {
        return find(key).map(Yaml::text).orElse(null);
    }

    /** Refuses what nobody reads: a mistyped name must not be ignored in silence. */
    public void allow(Set<String> keys) {
        map().forEach((key, value) -> {
            if (!keys.contains(key)) {
                throw value.invalid(
                        "unknown entry `%s`; known here: %s".formatted(key, String.join(", ", new TreeSet<>(keys))));
            }
        });
    }
}
