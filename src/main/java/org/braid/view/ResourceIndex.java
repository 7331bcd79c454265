package org.braid.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each resource of a file stands, so that others can refer to it. The resources themselves stay in the file. */
final class ResourceIndex implements Closeable {
    static final String UUID = "urn:uuid:";
    private static final int UUID_LENGTH = 36;

    private final JsonFactory json = new JsonFactory();
    private final Set<String> types;
    private final FileChannel file;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> keysOfUuids = new HashMap<>();

    /** Where a line stands. */
    private record Place(long line, long offset, int length) {}

    /**
     * A resource as it stands in the file.
     *
     * @param line as a person counts
     */
    record Found(long line, byte[] bytes) {}

    private ResourceIndex(Set<String> types, FileChannel file) {
        this.types = Set.copyOf(types);
        this.file = file;
    }

    /** @param types of the resources to be found */
    static ResourceIndex of(Path file, Set<String> types) throws IOException {
        return new ResourceIndex(types, FileChannel.open(file));
    }

    /** The key of what a reference means; the reference itself where nothing here has it. */
    String key(String reference) {
        var key = ReferenceKeys.AS_WRITTEN.of(reference);
        return key != null ? key : keysOfUuids.getOrDefault(reference, reference);
    }

    /** @return null where the file does not hold it */
    @Nullable
    Found find(String key) throws IOException {
        var place = places.get(key);
        return place == null ? null : new Found(place.line(), read(place));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * Notes where the resource of a line stands; of two with the same type and id the later counts.
     *
     * @return its key; blank where it will not be found
     */
    String note(Lines lines) {
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
                if (!type.isEmpty() && !types.contains(type)) {
                    return "";
                }
            }
        } catch (IOException broken) {
            return ""; // told when its turn comes as a row
        }
        if (id.isEmpty() || type.isEmpty()) {
            return "";
        }
        var key = type + "/" + id;
        places.put(key, new Place(lines.number(), lines.offset(), lines.length()));
        if (id.length() == UUID_LENGTH) {
            keysOfUuids.put(UUID + id, key);
        }
        return key;
    }

    private byte[] read(Place place) throws IOException {
        var bytes = ByteBuffer.allocate(place.length());
        long at = place.offset();
        while (bytes.hasRemaining()) {
            int read = file.read(bytes, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return bytes.array();
    }
}
