package org.braid.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.braid.view.ResourceLines.Source;
import org.braid.view.path.ResourceJson;
import org.jspecify.annotations.Nullable;

/** The rows of the resources that others in the same file refer to, by their keys; the last ones are kept. */
public final class KeyedRows implements Closeable {
    private static final int MOST_RECENT = 2_000;

    private final Views views;
    private final ResourceJson json;
    private final ResourceIndex index;
    private final JsonMapper tree = new JsonMapper();
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
     * Goes through the file once to see where everything stands.
     *
     * @param needed whether anything will be asked for
     * @param lines is told the number of each line
     */
    public static KeyedRows of(Source source, Views views, boolean needed, LongConsumer lines) throws IOException {
        Set<String> types =
                needed ? views.all().stream().map(View::resource).collect(Collectors.toSet()) : Set.of();
        return new KeyedRows(
                views,
                new ResourceJson(source.depth(), source.lineLength()),
                ResourceIndex.of(source, types, lines));
    }

    /** The key of what a reference means; where that is not known the reference itself, so that it can be named. */
    public ReferenceKeys keys() {
        return index::key;
    }

    /**
     * The rows of a resource; of one inside another the key is {@code CarePlan/17#goal}.
     *
     * @return null where the file does not hold it, or it cannot be read
     */
    public @Nullable ResourceRows find(String key) throws IOException {
        var known = recent.get(key);
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
