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
import org.jspecify.annotations.Nullable;

/** Where each resource of a file stands, so that others can refer to it. The resources themselves stay in the file. */
final class ResourceIndex implements Closeable {
    static final String UUID = "urn:uuid:";
    private static final int UUID_LENGTH = 36;

    private final JsonFactory json = new JsonFactory();
    private final FileChannel file;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> keysOfUuids = new HashMap<>();

    /** Where a line stands. */
    private record Place(long line, long offset, int length) {}

    /** A resource as it stands in the file. */
    static final class Found {
        private final long line;
        private final byte[] bytes;

        private Found(long line, byte[] bytes) {
            this.line = line;
            this.bytes = bytes;
        }

        /** As a person counts. */
        long line() {
            return line;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private ResourceIndex(FileChannel file) {
        this.file = file;
    }

    static ResourceIndex of(Path file) throws IOException {
        return new ResourceIndex(FileChannel.open(file));
    }

    /** The key of what a reference means; the reference itself where nothing here has it. */
    String key(String reference) {
        var key = ReferenceKeys.AS_WRITTEN.of(reference);
        return key != null ? key : keysOfUuids.getOrDefault(reference, reference);
    }

    /** Whether a resource is noted under a key. */
    boolean has(String key) {
        return places.containsKey(key);
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
     * Notes where the resource of a line stands.
     *
     * @return its key; blank where it has none
     */
    String note(String type, Lines line) {
        var id = id(line);
        if (id.isEmpty()) {
            return "";
        }
        var key = type + "/" + id;
        places.put(key, new Place(line.number(), line.offset(), line.length()));
        noteUuid(key, id);
        return key;
    }

    /** Notes what an address of its own means. */
    void noteUuid(String key, String id) {
        if (id.length() == UUID_LENGTH) {
            keysOfUuids.put(UUID + id, key);
        }
    }

    private String id(Lines line) {
        try (var parser = json.createParser(line.buffer(), line.start(), line.length())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var isId = parser.currentName().equals("id");
                parser.nextToken();
                if (isId) {
                    return parser.getValueAsString("");
                }
                parser.skipChildren();
            }
        } catch (IOException broken) {
            return ""; // told when its turn comes as a row
        }
        return "";
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
