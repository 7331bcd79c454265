package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.fetch.FetchFailed.Fault;

/**
 * Resources in a file, one a line, of which each is known by type and id. Only where each stands is in memory; the last
 * word on each counts.
 */
final class Holdings implements Closeable {
    private final Optional<FileChannel> file;
    private final OutputStream out;
    private final SortedMap<String, Held> held = new TreeMap<>();
    private long end;

    /**
     * One resource.
     *
     * @param in where its line is
     * @param length of the line, without its end
     */
    record Held(FileChannel in, long offset, int length, Stamp stamp) {

        byte[] line() throws IOException {
            var bytes = ByteBuffer.allocate(length);
            long at = offset;
            while (bytes.hasRemaining()) {
                int read = in.read(bytes, at);
                if (read < 0) {
                    throw new IOException("a file of resources became shorter");
                }
                at += read;
            }
            return bytes.array();
        }
    }

    private Holdings(Optional<FileChannel> file) {
        this.file = file;
        out = file.<OutputStream>map(channel -> new BufferedOutputStream(Channels.newOutputStream(channel)))
                .orElseGet(OutputStream::nullOutputStream);
    }

    static Holdings none() {
        return new Holdings(Optional.empty());
    }

    /** None yet; what is added is kept in the file. */
    static Holdings in(FileChannel file) {
        return new Holdings(Optional.of(file));
    }

    /** Those of a delivery. */
    static Holdings of(Path delivery) throws IOException {
        var holdings = new Holdings(Optional.of(FileChannel.open(delivery)));
        try (var lines = ResourceLines.of(delivery, Integer.MAX_VALUE)) {
            while (lines.next()) {
                holdings.note(lines.line());
            }
        }
        return holdings;
    }

    private void note(byte[] line) throws IOException {
        if (line.length > 0) {
            var resource = Json.MAPPER.readTree(line);
            held.put(key(resource), new Held(file.orElseThrow(), end, line.length, Stamp.of(resource)));
        }
        end += line.length + 1;
    }

    /** Adds a resource, unless a later version of it is there. */
    void add(JsonNode resource) throws IOException {
        var key = key(resource);
        var stamp = Stamp.of(resource);
        var known = held.get(key);
        if (known == null || stamp.notBefore(known.stamp())) {
            var line = Json.MAPPER.writeValueAsBytes(resource);
            out.write(line);
            out.write('\n');
            held.put(key, new Held(file.orElseThrow(), end, line.length, stamp));
            end += line.length + 1;
        }
    }

    /** The same, which may change while these do not; their lines stand in the same files. */
    Holdings copy() {
        var copy = none();
        copy.held.putAll(held);
        return copy;
    }

    void remove(String key) {
        held.remove(key);
    }

    /** What the others say replaces what these say. */
    void take(Holdings others) throws IOException {
        others.out.flush();
        others.held.forEach((key, theirs) -> {
            var mine = held.get(key);
            if (mine == null || theirs.stamp().notBefore(mine.stamp())) {
                held.put(key, theirs);
            }
        });
    }

    SortedMap<String, Held> each() throws IOException {
        out.flush();
        return Collections.unmodifiableSortedMap(held);
    }

    /** All lines, in the order of type and id: the same resources give the same bytes. */
    void write(OutputStream to) throws IOException {
        for (var one : each().values()) {
            to.write(one.line());
            to.write('\n');
        }
    }

    static String key(JsonNode resource) {
        var type = resource.path("resourceType").asText();
        var id = resource.path("id").asText();
        if (type.isEmpty() || id.isEmpty()) {
            throw new FetchFailed(Fault.NOT_UNDERSTOOD, "a resource in the answer has no type or no id");
        }
        return type + "/" + id;
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
