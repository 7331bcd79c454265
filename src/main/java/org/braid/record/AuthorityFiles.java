package org.braid.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.braid.entitlement.Stream;
import org.braid.record.Authority.Voice;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the authority matrix: the installation's file, then what each feed's folder says for itself. */
final class AuthorityFiles {
    private static final String NAME = "authority.yaml";

    private final Path mappings;
    private final Map<String, Map<Stream, Voice>> feeds = new TreeMap<>();
    private final Set<String> assessing = new TreeSet<>();

    AuthorityFiles(Path mappings) {
        this.mappings = mappings;
    }

    /** Every file that a reading rests on: the installation's own, if it is there, and the feeds'. */
    static List<Path> in(Path mappings) {
        var files = new ArrayList<Path>();
        if (Files.isRegularFile(mappings.resolve(NAME))) {
            files.add(mappings.resolve(NAME));
        }
        new AuthorityFiles(mappings)
                .feedsWithTheirOwn()
                .forEach(feed -> files.add(mappings.resolve(feed).resolve(NAME)));
        return List.copyOf(files);
    }

    Authority read() {
        var main = mappings.resolve(NAME);
        for (var top : entries(main, compose(main))) {
            switch (text(main, top.getKeyNode())) {
                case "feeds" ->
                    entries(main, top.getValueNode())
                            .forEach(feed -> voices(main, text(main, feed.getKeyNode()), feed.getValueNode()));
                case "assessments" -> assessing(main, top.getValueNode());
                default -> throw invalid(main, top.getKeyNode(), "only 'feeds' and 'assessments' stand at the top");
            }
        }
        for (var feed : feedsWithTheirOwn()) {
            var own = mappings.resolve(feed).resolve(NAME);
            voices(own, feed, compose(own));
        }
        return new Authority(feeds, assessing);
    }

    private void assessing(Path file, Node node) {
        if (!(node instanceof SequenceNode names)) {
            throw invalid(file, node, "a list of feeds is expected");
        }
        names.getValue().forEach(name -> assessing.add(text(file, name)));
    }

    /** A feed's own file speaks of that feed only, so it does not name it: the folder does. */
    private List<String> feedsWithTheirOwn() {
        try (var folders = Files.list(mappings)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(NAME)))
                    .map(folder -> mappings.relativize(folder).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidAuthority(mappings.toString(), 1, "the folder cannot be listed");
        }
    }

    private void voices(Path file, String feed, @Nullable Node node) {
        var voices = feeds.computeIfAbsent(feed, name -> new TreeMap<>());
        for (var line : entries(file, node)) {
            if (voices.put(stream(file, line.getKeyNode()), voice(file, line.getValueNode())) != null) {
                throw invalid(file, line.getKeyNode(), "'%s' says this stream twice".formatted(feed));
            }
        }
    }

    private static Stream stream(Path file, Node node) {
        try {
            return new Stream(text(file, node));
        } catch (IllegalArgumentException e) {
            throw invalid(file, node, e.getMessage());
        }
    }

    private static Voice voice(Path file, Node node) {
        var word = text(file, node);
        for (var voice : Voice.values()) {
            if (voice.name().toLowerCase(Locale.ROOT).equals(word)) {
                return voice;
            }
        }
        throw invalid(file, node, "'%s' is none of authoritative, fallback, report".formatted(word));
    }

    private static @Nullable Node compose(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return new Yaml(new LoaderOptions()).compose(reader);
        } catch (MarkedYAMLException e) {
            throw new InvalidAuthority(file.toString(), e.getProblemMark().getLine() + 1, e.getProblem());
        } catch (IOException e) {
            throw new InvalidAuthority(file.toString(), 1, "the file is missing or cannot be read");
        }
    }

    private static List<NodeTuple> entries(Path file, @Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw node == null
                ? new InvalidAuthority(file.toString(), 1, "the file is empty")
                : invalid(file, node, "lines of the form 'name: value' are expected");
    }

    private static String text(Path file, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw invalid(file, node, "a word is expected");
    }

    private static InvalidAuthority invalid(Path file, Node node, @Nullable String problem) {
        return new InvalidAuthority(file.toString(), node.getStartMark().getLine() + 1, String.valueOf(problem));
    }
}
