package org.braid.view;

import com.fasterxml.jackson.core.JacksonException;
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
    /** The line whose resource is being read, for what is inside it. */
    private @Nullable Lines owner;

    private @Nullable ResourceRows upNext;
    private long nextKept;
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
        var json = new ResourceJson(source.depth(), source.lineLength());
        var keyed = new KeyedRows(views, json, ResourceIndex.of(source.path()));
        if (!asked.isEmpty()) {
            try (var all = new Lines(source.path(), source.lineLength())) {
                var types = new TypeNames(asked);
                while (all.next()) {
                    lines.accept(all.number());
                    keyed.note(all, types);
                }
            }
        }
        return keyed;
    }

    /** Of two with the same key the later counts. What cannot be kept is read again when it is asked for. */
    private void note(Lines line, TypeNames asked) throws IOException {
        if (line.tooLong() || asked.excludes(line.buffer(), line.start(), line.length())) {
            return;
        }
        try (var opened = json.open(line.buffer(), line.start(), line.length())) {
            if (asked.contains(opened.type()) && !keep(opened, line.number())) {
                kept.remove(index.note(opened.type(), line));
            }
        } catch (JacksonException | RowFault broken) {
            return; // told when its turn comes
        }
    }

    private boolean keep(ResourceJson.Opened opened, long line) throws IOException {
        if (kept.size() == MOST_KEPT) {
            return false;
        }
        forward = false;
        var rows = views.rows(opened, this::key, line);
        if (!forward && !rows.id().isEmpty()) {
            kept.put(rows.key(), rows);
            index.noteUuid(rows.key(), rows.id());
            inOrder.add(rows);
        }
        return !forward;
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
    ResourceRows of(Lines lines) {
        owner = lines;
        long line = lines.number();
        while (nextKept < line) {
            goOn();
        }
        return nextKept == line ? goOn() : null;
    }

    /** Goes to the next row that was kept; where it stands is noted, so that it is not looked at for every line. */
    private @Nullable ResourceRows goOn() {
        var gone = upNext;
        upNext = inOrder.poll();
        nextKept = upNext == null ? Long.MAX_VALUE : upNext.line();
        return gone;
    }

    /**
     * The rows of a resource; of one inside the resource whose turn it is the key is {@code CarePlan/17#goal}.
     *
     * @return null where the file does not hold it, or it cannot be read
     */
    public @Nullable ResourceRows find(String key) throws IOException {
        int inner = key.indexOf('#');
        if (inner >= 0) {
            return contained(key.substring(inner + 1));
        }
        var known = kept.get(key);
        if (known != null || !index.has(key)) {
            return known;
        }
        known = recent.get(key);
        if (known == null) {
            known = read(key);
            if (known != null) {
                recent.put(key, known);
            }
        }
        return known;
    }

    private @Nullable ResourceRows read(String key) throws IOException {
        var found = index.find(key);
        try {
            return found == null ? null : rows(found.bytes(), found.line());
        } catch (JacksonException | RowFault broken) {
            return null; // told where it stands
        }
    }

    private @Nullable ResourceRows contained(String id) throws IOException {
        if (owner == null) {
            return null;
        }
        try {
            for (var candidate :
                    tree.readTree(owner.buffer(), owner.start(), owner.length()).path("contained")) {
                if (candidate.path("id").asText().equals(id)) {
                    return rows(candidate.toString().getBytes(StandardCharsets.UTF_8), owner.number());
                }
            }
        } catch (JacksonException | RowFault broken) {
            return null; // told where it stands
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
