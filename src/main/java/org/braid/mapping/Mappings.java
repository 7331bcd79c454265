package org.braid.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.braid.feed.ReadSpec;

/** All mappings of an installation: one folder a feed, one file for each layout the feed sends. */
public final class Mappings {
    /** Beside a feed's mappings may stand what it may state; the record reads that. */
    private static final String AUTHORITY = "authority.yaml";

    /** Folders beside the feeds' own: shared code lists, and what is known of the world around the feeds. */
    private static final Set<String> NO_FEEDS = Set.of("codes", "reference");

    private final Map<String, List<Mapping>> byFeed;
    private final Map<String, InvalidMapping> refused;

    private Mappings(Map<String, List<Mapping>> byFeed, Map<String, InvalidMapping> refused) {
        this.byFeed = byFeed;
        this.refused = refused;
    }

    /** @throws InvalidMapping for the first file that says something that cannot be meant */
    public static Mappings read(Path root) {
        var mappings = readEachFeed(root);
        mappings.refused.values().stream().findFirst().ifPresent(invalid -> {
            throw invalid;
        });
        return mappings;
    }

    /** A feed with a bad file is left out, and the others are there; see {@link #refused()}. */
    public static Mappings readEachFeed(Path root) {
        var byFeed = new TreeMap<String, List<Mapping>>();
        var refused = new TreeMap<String, InvalidMapping>();
        for (var folder : sorted(root)) {
            var feed = folder.getFileName().toString();
            if (Files.isDirectory(folder) && !NO_FEEDS.contains(feed)) {
                try {
                    byFeed.put(feed, feed(root, folder));
                } catch (InvalidMapping e) {
                    refused.put(feed, e);
                }
            }
        }
        return new Mappings(byFeed, refused);
    }

    private static List<Mapping> feed(Path root, Path folder) {
        var mappings = new ArrayList<Mapping>();
        for (var file : sorted(folder)) {
            var name = file.getFileName().toString();
            if (name.endsWith(".yaml") && !name.equals(AUTHORITY)) {
                var mapping = new MappingReader(root, file).mapping();
                if (mappings.stream()
                        .anyMatch(each -> !Collections.disjoint(
                                each.read().formats(), mapping.read().formats()))) {
                    throw new InvalidMapping(
                            mapping.name(),
                            1,
                            "another file of the feed reads this format already: put its rows there");
                }
                mappings.add(mapping);
            }
        }
        return List.copyOf(mappings);
    }

    /** The feeds that were left out, with what is wrong. */
    public Map<String, InvalidMapping> refused() {
        return Collections.unmodifiableMap(refused);
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
                .filter(mapping -> mapping.read().formats().contains(format))
                .findFirst();
    }
}
