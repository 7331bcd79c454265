package org.braid.entitlement;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Writes a part that many statements have in common, such as the funder: its JSON is made once and copied from then on. A
 * fixed number is kept, the latest of those that share a place.
 */
final class WrittenOnce<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;
    private static final int PLACES = 256;

    private final transient ObjectMapper mapper;
    private final transient AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(PLACES);

    /** @param mapper writes the part where it is new */
    WrittenOnce(Class<T> type, ObjectMapper mapper) {
        super(type);
        this.mapper = mapper;
    }

    private record Known(Object part, SerializableString json) {}

    @Override
    public void serialize(T part, JsonGenerator json, SerializerProvider provider) throws IOException {
        var hash = part.hashCode();
        var place = (hash ^ hash >>> 8 ^ hash >>> 16) & (PLACES - 1);
        var there = known.get(place);
        if (there == null || !there.part().equals(part)) {
            there = new Known(part, new SerializedString(mapper.writeValueAsString(part)));
            known.setRelease(place, there);
        }
        json.writeRawValue(there.json());
    }
}
