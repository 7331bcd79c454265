package org.braid.view;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Path;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.view.path.ResourceJson;
import org.jspecify.annotations.Nullable;

/** Reads a file of resources, one a line, as the rows of views. What is wrong with a line costs that line only. */
public final class ResourceLines {
    private final Source source;
    private final Views views;
    private final ReferenceKeys keys;
    private final @Nullable KeyedRows known;
    private final ResourceJson json;
    private final Sink sink;

    /**
     * What is read.
     *
     * @param name as the sender called it; every place names it
     * @param lineLength the most bytes of a line
     * @param depth the most objects and lists inside each other
     */
    public record Source(Path path, String name, int lineLength, int depth) {}

    /** Takes what is found, in the order of the file. */
    public interface Sink {
        void resource(ResourceRows rows) throws IOException;

        void broken(Finding finding);
    }

    private ResourceLines(Source source, Views views, @Nullable KeyedRows known, Sink sink) {
        this.source = source;
        this.views = views;
        this.known = known;
        keys = known == null ? ReferenceKeys.AS_WRITTEN : known.keys();
        this.sink = sink;
        json = new ResourceJson(source.depth(), source.lineLength());
    }

    public static void read(Source source, Views views, Sink sink) throws IOException {
        read(source, views, null, sink);
    }

    /** @param known where the rows that keys lead to are asked for, too: what was read of the same file before */
    public static void read(Source source, Views views, @Nullable KeyedRows known, Sink sink) throws IOException {
        try (var lines = new Lines(source.path(), source.lineLength())) {
            new ResourceLines(source, views, known, sink).read(lines);
        }
    }

    private void read(Lines lines) throws IOException {
        while (lines.next()) {
            if (lines.tooLong()) {
                broken(FindingCode.TOO_LARGE, lines, "", "more than %d bytes".formatted(source.lineLength()));
            } else {
                line(lines);
            }
        }
    }

    private void line(Lines lines) throws IOException {
        var rows = known == null ? null : known.of(lines);
        if (rows != null) {
            sink.resource(rows);
        } else {
            unknown(lines);
        }
    }

    private void unknown(Lines lines) throws IOException {
        ResourceRows rows;
        try (var resource = json.open(lines.buffer(), lines.start(), lines.length())) {
            if (resource.type().isEmpty()) {
                broken(FindingCode.BROKEN_LINE, lines, "", "no resource of FHIR");
                return;
            }
            rows = views.rows(resource, keys, lines.number());
        } catch (JacksonException notJson) {
            broken(FindingCode.BROKEN_LINE, lines, "", "not JSON, at character %d".formatted(character(notJson)));
            return;
        } catch (RowFault fault) {
            broken(FindingCode.NOT_AS_DESCRIBED, lines, fault.column(), String.valueOf(fault.getMessage()));
            return;
        }
        sink.resource(rows);
    }

    private static int character(JacksonException broken) {
        return broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
    }

    private void broken(FindingCode code, Lines lines, String column, String value) {
        sink.broken(new Finding(code, SourceRef.line(source.name(), lines.number()), column, value));
    }
}
