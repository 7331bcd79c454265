package org.braid.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braid.feed.ReadSpec;

/** All mappings of an installation: one folder a feed, one file for each layout the feed sends. */
public final class Mappings {
    /** Beside a feed's mappings may stand what it may state; the record reads that. */
    private static final String AUTHORITY = "authority.yaml";

    private final Map<String, List<Mapping>> byFeed;

    private Mappings(Map<String, List<Mapping>> byFeed) {
        this.byFeed = byFeed;
    }

    /** @throws InvalidMapping for the first file that says something that cannot be meant */
    public static Mappings read(Path root) {
        var byFeed = new TreeMap<String, List<Mapping>>();
        for (var folder : sorted(root)) {
            if (Files.isDirectory(folder) && !folder.getFileName().toString().equals("codes")) {
                for (var file : sorted(folder)) {
                    var name = file.getFileName().toString();
                    if (name.endsWith(".yaml") && !name.equals(AUTHORITY)) {
                        var mapping = new MappingReader(root, file).mapping();
                        byFeed.computeIfAbsent(mapping.feed(), feed -> new ArrayList<>())
                                .add(mapping);
                    }
                }
            }
        }
        return new Mappings(byFeed);
    }

    private static List<Path> sorted(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> feeds() {
        return List.copyOf(byFeed.keySet());
    }

    public List<Mapping> all() {
        return byFeed.values().stream().flatMap(List::stream).toList();
    }

    public List<Mapping> of(String feed) {
        return byFeed.getOrDefault(feed, List.of());
    }

    /** The feed's mapping for files of a format: the content of a file decides which one reads it. */
    public Optional<Mapping> of(String feed, ReadSpec.Format format) {
        return of(feed).stream()
                .filter(mapping -> mapping.read().format() == format)
                .findFirst();
    }
}
