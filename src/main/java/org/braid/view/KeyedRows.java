package org.braid.view;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.braid.view.ResourceLines.Source;
import org.braid.view.path.ResourceJson;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the resources that others in the same file refer to, by their keys. The first so many are kept, about a
 * kilobyte each; the others are read again where they are asked for.
 */
public final class KeyedRows implements Closeable {
    private static final int MOST_KEPT = 100_000;
    private static final int MOST_RECENT = 2_000;

    private final Views views;
    private final ResourceJson json;
    private final ResourceIndex index;
    private final JsonMapper tree = new JsonMapper();
    private final Map<String, ResourceRows> kept = new HashMap<>();
    private final Deque<ResourceRows> inOrder = new ArrayDeque<>();
    private boolean forward;
    private final Map<String, ResourceRows> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ResourceRows> eldest) {
            return size() > MOST_RECENT;
        }
    };

    private KeyedRows(Views views, ResourceJson json, ResourceIndex index) {
        this.views = views;
        this.json = json;
        this.index = index;
    }

    /**
     * Goes through the file once to see where everything stands; not where nothing will be asked for.
     *
     * @param asked the types of the resources that will be asked for
     * @param lines is told the number of each line
     */
    public static KeyedRows of(Source source, Views views, Set<String> asked, LongConsumer lines) throws IOException {
        Set<String> types = views.all().stream().map(View::resource).collect(Collectors.toSet());
        var json = new ResourceJson(source.depth(), source.lineLength());
        var keyed = new KeyedRows(views, json, ResourceIndex.of(source.path(), types));
        if (!asked.isEmpty()) {
            try (var all = new Lines(source.path(), source.lineLength())) {
                while (all.next()) {
                    lines.accept(all.number());
                    keyed.note(all, asked);
                }
            }
        }
        return keyed;
    }

    /** Of two with the same key the later counts. */
    private void note(Lines line, Set<String> asked) throws IOException {
        var key = line.tooLong() ? "" : index.note(line);
        kept.remove(key);
        if (!key.isEmpty() && asked.contains(key.substring(0, key.indexOf('/'))) && kept.size() < MOST_KEPT) {
            keep(line);
        }
    }

    private void keep(Lines line) throws IOException {
        forward = false;
        try (var opened = json.open(line.buffer(), line.start(), line.length())) {
            var rows = views.rows(opened, this::key, line.number());
            if (!forward) {
                kept.put(rows.key(), rows);
                inOrder.add(rows);
            }
        } catch (JacksonException | RowFault broken) {
            return; // told when its turn comes
        }
    }

    /** What refers to something further down by an address of its own waits until all of them are known. */
    private String key(String reference) {
        var key = index.key(reference);
        forward |= key.startsWith(ResourceIndex.UUID);
        return key;
    }

    /** The key of what a reference means; where that is not known the reference itself, so that it can be named. */
    public ReferenceKeys keys() {
        return index::key;
    }

    /** The rows of a line that were kept. Lines are asked for in their order. */
    @Nullable
    ResourceRows of(long line) {
        while (!inOrder.isEmpty() && inOrder.element().line() < line) {
            inOrder.remove();
        }
        return !inOrder.isEmpty() && inOrder.element().line() == line ? inOrder.remove() : null;
    }

    /**
     * The rows of a resource; of one inside another the key is {@code CarePlan/17#goal}.
     *
     * @return null where the file does not hold it, or it cannot be read
     */
    public @Nullable ResourceRows find(String key) throws IOException {
        var known = kept.get(key);
        if (known == null) {
            known = recent.get(key);
        }
        if (known == null) {
            known = read(key);
            if (known != null) {
                recent.put(key, known);
            }
        }
        return known;
    }

    private @Nullable ResourceRows read(String key) throws IOException {
        int inner = key.indexOf('#');
        var found = index.find(inner < 0 ? key : key.substring(0, inner));
        if (found == null) {
            return null;
        }
        try {
            return inner < 0
                    ? rows(found.bytes(), found.line())
                    : contained(tree.readTree(found.bytes()), key.substring(inner + 1), found.line());
        } catch (IOException | RowFault broken) {
            return null; // told where it stands
        }
    }

    private @Nullable ResourceRows contained(JsonNode owner, String id, long line) throws IOException {
        for (var candidate : owner.path("contained")) {
            if (candidate.path("id").asText().equals(id)) {
                return rows(candidate.toString().getBytes(StandardCharsets.UTF_8), line);
            }
        }
        return null;
    }

    private ResourceRows rows(byte[] bytes, long line) throws IOException {
        try (var opened = json.open(bytes, 0, bytes.length)) {
            return views.rows(opened, keys(), line);
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
