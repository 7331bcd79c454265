package org.braid.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Delivery;
import org.braid.feed.Precautions;
import org.braid.feed.SetAside;

/** All mappings of an installation: one folder a feed, one file for each layout the feed sends. */
public final class Mappings {
    /** Beside a feed's mappings may stand what it may state; the record reads that. */
    private static final String AUTHORITY = "authority.yaml";

    /** Folders beside the feeds' own: shared code lists, what is known of the world, and views of what goes out. */
    private static final Set<String> NO_FEEDS = Set.of("codes", "reference", "output");

    private final Map<String, List<Mapping>> byFeed;
    private final Map<String, InvalidMapping> refused;
    private final Predicate<Mapping> accepted;

    private Mappings(
            Map<String, List<Mapping>> byFeed, Map<String, InvalidMapping> refused, Predicate<Mapping> accepted) {
        this.byFeed = byFeed;
        this.refused = refused;
        this.accepted = accepted;
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
        for (var feed : feedsIn(root)) {
            try {
                byFeed.put(feed, feed(root, root.resolve(feed)));
            } catch (InvalidMapping e) {
                refused.put(feed, e);
            }
        }
        return new Mappings(byFeed, refused, mapping -> true);
    }

    /**
     * Those of one feed; the files of the others are not looked at.
     *
     * @param feed among those that have a folder
     * @throws InvalidMapping for the first of its files that says something that cannot be meant
     */
    public static Mappings readFeed(Path root, String feed) {
        return new Mappings(Map.of(feed, feed(root, root.resolve(feed))), Map.of(), mapping -> true);
    }

    /** The feeds that have a folder, in their order, whatever their files say. */
    public static List<String> feedsIn(Path root) {
        return sorted(root).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .filter(name -> !NO_FEEDS.contains(name))
                .toList();
    }

    private static List<Mapping> feed(Path root, Path folder) {
        var mappings = new ArrayList<Mapping>();
        for (var file : sorted(folder)) {
            var name = file.getFileName().toString();
            if (name.endsWith(".yaml") && !name.equals(AUTHORITY)) {
                mappings.add(new MappingReader(root, file).mapping());
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

    /**
     * The one of its feed's mappings that reads a delivery.
     *
     * @throws SetAside where its content does not say which, or nobody has accepted that one
     */
    public Mapping reading(Delivery delivery, Precautions precautions) {
        var mapping = new Layouts(delivery, precautions).choose(of(delivery.feed()));
        return accepted(mapping, delivery);
    }

    /**
     * The mapping, if it may read.
     *
     * @throws SetAside when nobody accepted it, or it is still to be confirmed
     */
    Mapping accepted(Mapping mapping, Delivery delivery) {
        if (!accepted.test(mapping)) {
            var code = mapping.unconfirmed().isEmpty()
                    ? FindingCode.MAPPING_NOT_ACCEPTED
                    : FindingCode.MAPPING_NOT_CONFIRMED;
            throw new SetAside(new Finding(code, SourceRef.line(delivery.file(), 1), "", mapping.source()));
        }
        return mapping;
    }

    /** The same, of which only those count that somebody has accepted. */
    public Mappings accepted(Predicate<Mapping> byThem) {
        return new Mappings(byFeed, refused, byThem);
    }

    /** Those of which a proposal still waits for somebody's word. */
    public List<Mapping> unconfirmed() {
        return all().stream().filter(each -> !each.unconfirmed().isEmpty()).toList();
    }

    /** Those that nobody has accepted. */
    public List<Mapping> notAccepted() {
        return all().stream().filter(accepted.negate()).toList();
    }
}
