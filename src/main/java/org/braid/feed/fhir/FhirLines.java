package org.braid.feed.fhir;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec;
import org.braid.feed.RowBatches;
import org.braid.feed.Rows;
import org.braid.view.Lines;

/**
 * Reads FHIR resources, one a line, in two passes: the first notes where each stands, so that the second can follow
 * references in any direction. Columns cannot be missing here: a path that leads nowhere is blank.
 */
public final class FhirLines {
    private final DeliveredFile file;
    private final FhirColumns columns;
    private final Map<String, RowElements> rowsOf = new HashMap<>();
    private final JsonMapper json;
    private final Resources resources;
    private final RowBatches batches;

    private FhirLines(DeliveredFile file, ReadSpec.FhirNdjson spec, JsonMapper json, Resources resources, Rows rows) {
        this.file = file;
        this.json = json;
        this.resources = resources;
        columns = new FhirColumns(spec);
        spec.rowsOf().forEach((type, path) -> rowsOf.put(type, RowElements.of(path)));
        batches = new RowBatches(columns.names(), file, rows);
        rows.columns(columns.cells());
    }

    /** Compiles every path of a layout. */
    public static void check(ReadSpec.FhirNdjson spec) {
        spec.paths().values().forEach(byType -> byType.values().forEach(FhirPath::of));
    }

    /** Hands on every row of the file. */
    public static void read(DeliveredFile file, ReadSpec.FhirNdjson spec, Rows rows) throws IOException {
        var json = Json.mapper(file.limits());
        try (var resources = Resources.of(file, json);
                var lines = new Lines(file.path(), file.limits().lineLength())) {
            new FhirLines(file, spec, json, resources, rows).read(lines);
        }
    }

    private void read(Lines lines) throws IOException {
        while (lines.next()) {
            if (lines.tooLong()) {
                var limit = "more than %d bytes".formatted(file.limits().lineLength());
                batches.broken(new Finding(FindingCode.TOO_LARGE, file.line(lines.number()), "", limit));
            } else {
                line(lines);
            }
        }
        batches.flush();
    }

    private void line(Lines lines) throws IOException {
        try {
            var resource = json.readTree(lines.buffer(), lines.start(), lines.length());
            if (resource.path("resourceType").asText().isEmpty()) {
                broken(lines, "no resource of FHIR");
            } else {
                rowsOf(resource, lines.number());
            }
        } catch (JacksonException notJson) {
            broken(
                    lines,
                    "not JSON, at character %d"
                            .formatted(
                                    notJson.getLocation() == null
                                            ? 1
                                            : notJson.getLocation().getColumnNr()));
        }
    }

    private void rowsOf(JsonNode resource, long line) {
        var type = resource.path("resourceType").asText();
        var id = resource.path("id").asText();
        for (var row : rowsOf.getOrDefault(type, RowElements.RESOURCE).in(resource)) {
            var path = type + (id.isEmpty() ? "" : "/" + id) + row.path();
            var texts = columns.texts(type, Scope.of(resource, row, resources));
            batches.add(new SourceRef(file.name(), "", line, path), texts);
        }
    }

    private void broken(Lines lines, String value) {
        batches.broken(new Finding(FindingCode.BROKEN_LINE, file.line(lines.number()), "", value));
    }
}
