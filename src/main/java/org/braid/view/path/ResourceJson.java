package org.braid.view.path;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Resources as JSON, within limits. */
public final class ResourceJson {
    private final JsonFactory factory;
    private final Shapes ids = Shapes.ids();

    /** @param depth how many objects and lists may be inside each other */
    public ResourceJson(int depth, int textLength) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxStringLength(textLength)
                .maxNumberLength(1_000)
                .build();
        factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    }

    /** Finds out what a resource is; nothing else is read yet. */
    public Opened open(byte[] buffer, int start, int length) throws IOException {
        return new Opened(buffer, start, length);
    }

    /** A resource whose type is known. */
    public final class Opened implements Closeable {
        private final byte[] buffer;
        private final int start;
        private final int length;
        private final String type;
        private @Nullable JsonParser json;

        private Opened(byte[] buffer, int start, int length) throws IOException {
            this.buffer = buffer;
            this.start = start;
            this.length = length;
            var parser = parser();
            json = parser;
            if (parser.nextToken() == JsonToken.START_OBJECT
                    && parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("resourceType")
                    && parser.nextToken() == JsonToken.VALUE_STRING) {
                type = parser.getText();
                parser.nextToken();
            } else {
                parser.close();
                json = null;
                try (var other = parser()) {
                    type = ResourceType.in(other);
                }
            }
        }

        /** Blank where it is no resource. */
        public String type() {
            return type;
        }

        /** Whether the standard has such resources. */
        public boolean isKnown() {
            var known = Model.R4.find(type);
            return known != null && known.isResource();
        }

        /** Reads to the end, keeping only the id. */
        public Item skip() throws IOException {
            return read(ids);
        }

        /** Reads what is wanted, to the end. */
        public Item read(Shapes shapes) throws IOException {
            try (var parser = json == null ? begun() : json) {
                json = null;
                var found = Model.R4.find(type);
                var known = found == null ? Model.R4.type("Resource") : found;
                var resource = new ResourceReader(parser, shapes).read(known);
                if (parser.nextToken() != null) {
                    throw new JsonParseException(parser, "more behind the resource");
                }
                return resource;
            }
        }

        String text() {
            return new String(buffer, start, length, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            if (json != null) {
                json.close();
            }
        }

        private JsonParser begun() throws IOException {
            var parser = parser();
            parser.nextToken();
            return parser;
        }

        private JsonParser parser() throws IOException {
            return factory.createParser(buffer, start, length);
        }
    }
}
