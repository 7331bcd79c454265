package org.braid.feed.fhir;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.braid.view.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The resources that others in the file refer to. Only where each line stands is in memory, and the resources last
 * asked for.
 */
final class Resources implements Closeable {
    private static final int MOST_RECENT = 2_000;

    private final JsonMapper json;
    private final FileChannel file;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, JsonNode> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
            return size() > MOST_RECENT;
        }
    };

    private record Place(long offset, int length) {}

    private Resources(JsonMapper json, FileChannel file) {
        this.json = json;
        this.file = file;
    }

    /** Notes where each resource stands; of two with the same type and id the later counts. */
    static Resources of(DeliveredFile file, JsonMapper json) throws IOException {
        var resources = new Resources(json, FileChannel.open(file.path()));
        try (var lines = new Lines(file.path(), file.limits().lineLength())) {
            while (lines.next()) {
                if (lines.number() > file.limits().rows()) {
                    throw file.setAside(
                            FindingCode.TOO_LARGE,
                            lines.number(),
                            "more than %d lines".formatted(file.limits().rows()));
                }
                if (!lines.tooLong()) {
                    resources.note(lines);
                }
            }
        }
        return resources;
    }

    /**
     * The resource that a reference means: {@code Type/id}, the same at the end of an address, or {@code urn:uuid:}.
     *
     * @return null where the file does not hold it
     */
    @Nullable
    JsonNode find(String reference) throws IOException {
        var key = key(reference);
        var place = places.get(key);
        if (place == null) {
            return null;
        }
        var known = recent.get(key);
        if (known == null) {
            known = read(place);
            recent.put(key, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static String key(String reference) {
        if (reference.startsWith("urn:uuid:")) {
            return reference;
        }
        var steps = reference.replaceFirst("/_history/.*", "").split("/", -1);
        return steps.length < 2 ? reference : steps[steps.length - 2] + "/" + steps[steps.length - 1];
    }

    private void note(Lines lines) {
        var type = "";
        var id = "";
        try (var parser = json.createParser(lines.buffer(), lines.start(), lines.length())) {
            parser.nextToken();
            while ((type.isEmpty() || id.isEmpty()) && parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "resourceType" -> type = parser.getValueAsString("");
                    case "id" -> id = parser.getValueAsString("");
                    default -> parser.skipChildren();
                }
            }
        } catch (IOException broken) {
            return; // told when its turn comes as a row
        }
        if (!id.isEmpty()) {
            var place = new Place(lines.offset(), lines.length());
            places.put(type + "/" + id, place);
            places.put("urn:uuid:" + id, place);
        }
    }

    private JsonNode read(Place place) throws IOException {
        var bytes = ByteBuffer.allocate(place.length());
        long at = place.offset();
        while (bytes.hasRemaining()) {
            at += file.read(bytes, at);
        }
        try {
            return json.readTree(bytes.array());
        } catch (JacksonException broken) {
            return json.missingNode();
        }
    }
}
