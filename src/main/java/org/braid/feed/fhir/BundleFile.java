package org.braid.feed.fhir;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of resources, one a line, also where they came in a Bundle of any type: then each line is one of its entries, in
 * their order. What is unwrapped is in a file of its own, for its owner's eyes only, until this is closed.
 */
public final class BundleFile implements Closeable {
    private static final String BY_UUID = "urn:uuid:";
    /** Copied and never climbed, so that a resource that is too deep is told as that line. */
    private static final int DEPTH = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(1 << 28)
                    .build())
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private final DeliveredFile file;
    private final @Nullable Path temporary;

    private BundleFile(DeliveredFile file, @Nullable Path temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    /** The same file where its first resource is no Bundle. */
    public static BundleFile of(DeliveredFile file) throws IOException {
        if (!beginsWithBundle(file.path())) {
            return new BundleFile(file, null);
        }
        var temporary = Files.createTempFile("braid-", ".unpacked");
        try {
            unwrap(file, temporary);
            return new BundleFile(file.at(temporary), temporary);
        } catch (JacksonException damaged) {
            Files.delete(temporary);
            throw file.setAside(FindingCode.UNREADABLE, line(damaged), "a Bundle that is not JSON from here on");
        } catch (IOException | RuntimeException e) {
            Files.delete(temporary);
            throw e;
        }
    }

    public DeliveredFile file() {
        return file;
    }

    private static long line(JacksonException damaged) {
        return damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNr();
    }

    private static boolean beginsWithBundle(Path path) throws IOException {
        try (var parser = JSON.createParser(path.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("resourceType")) {
                    return "Bundle".equals(parser.getValueAsString(""));
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException notJson) {
            return false; // told line by line
        }
    }

    private static void unwrap(DeliveredFile file, Path to) throws IOException {
        try (var parser = JSON.createParser(file.path().toFile());
                var out = JSON.createGenerator(Files.newOutputStream(to))) {
            out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            while (parser.nextToken() != null) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    var entries = parser.currentName().equals("entry");
                    if (parser.nextToken() == JsonToken.START_ARRAY && entries) {
                        entries(file, parser, out);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    private static void entries(DeliveredFile file, JsonParser parser, JsonGenerator out) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            file.checkTime();
            if (parser.hasToken(JsonToken.START_OBJECT)) {
                entry(parser, out);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void entry(JsonParser parser, JsonGenerator out) throws IOException {
        var address = "";
        var open = false;
        var named = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("resource") && parser.hasToken(JsonToken.START_OBJECT) && !open) {
                open = true;
                named = resource(parser, out);
            } else if (name.equals("fullUrl")) {
                address = parser.getValueAsString("");
            } else {
                parser.skipChildren();
            }
        }
        if (open) {
            end(out, named, address);
        }
    }

    /** @return whether it has an id; its end is still to be written */
    private static boolean resource(JsonParser parser, JsonGenerator out) throws IOException {
        var named = false;
        out.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            named |= parser.currentName().equals("id");
            out.writeFieldName(parser.currentName());
            parser.nextToken();
            out.copyCurrentStructureExact(parser);
        }
        return named;
    }

    /** A resource that is only known by the address of its entry is found by it. */
    private static void end(JsonGenerator out, boolean named, String address) throws IOException {
        if (!named && address.startsWith(BY_UUID)) {
            out.writeStringField("id", address.substring(BY_UUID.length()));
        }
        out.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            Files.delete(temporary);
        }
    }
}
