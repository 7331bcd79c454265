package org.braid.view;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.Measured;
import org.braid.audit.Finding;
import org.braid.feed.Columns;
import org.braid.feed.FhirVersion;
import org.braid.feed.Limits;
import org.braid.feed.ReadSpec;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.braid.mapping.Mappings;
import org.braid.view.path.ResourceJson;

/**
 * 200,000 resources of several types, about 1.5 KB each, as the rows of the personal health budget feed's views, against
 * HAPI's JsonParser, which only parses the same lines. Every row is held against that of HAPI's FHIRPath first.
 */
public final class ViewsBenchmark {
    private static final int RESOURCES = 200_000;
    private static final long SEED = 17;

    private ViewsBenchmark() {}

    /** @param arguments the folder of the mappings; how many resources, if not 200,000 */
    public static void main(String[] arguments) throws Exception {
        var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RESOURCES;
        var spec = (ReadSpec.FhirNdjson)
                Mappings.read(Path.of(arguments[0])).of("nhs-phb").get(0).read();
        var file = Files.createTempFile("resources", ".ndjson");
        try {
            write(file, count);
            System.out.printf("%d resources, %d bytes each%n", count, Files.size(file) / count);
            System.out.printf("%d rows as HAPI's FHIRPath has them%n", checked(file, Path.of(arguments[0])));
            var plain = new ReadSpec.FhirNdjson(spec.views(), Map.of(), FhirVersion.R4);
            Measured.compare("views, rows", () -> read(file, plain), "HAPI's JsonParser", () -> hapi(file));
            Measured.compare("views, rows joined", () -> read(file, spec), "HAPI's JsonParser", () -> hapi(file));
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, int count) throws IOException {
        var resources = new MixedResources(SEED, count / 4);
        try (var out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < count; number++) {
                out.write(resources.next(number));
                out.write('\n');
            }
        }
    }

    private static long hapi(Path file) throws IOException {
        var parser = FhirContext.forR4Cached().newJsonParser();
        long count = 0;
        try (var lines = new Lines(file, 1 << 22)) {
            while (lines.next()) {
                var text = new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
                if (parser.parseResource(text) != null) {
                    count++;
                }
            }
        }
        return count;
    }

    /** @return the lines, so that the rates can be compared */
    private static long read(Path file, ReadSpec spec) {
        var last = new Last();
        RowReader.read(file, "resources", spec, Limits.DEFAULT, last);
        return last.line;
    }

    private static final class Last implements Rows {
        private long line;

        @Override
        public void columns(Columns columns) {}

        @Override
        public void rows(List<SourceRow> batch) {
            line = batch.get(batch.size() - 1).place().row();
        }

        @Override
        public void broken(Finding finding) {
            throw new IllegalStateException(finding.toString());
        }
    }

    private static long checked(Path file, Path mappings) throws IOException {
        var definitions = new ArrayList<JsonNode>();
        try (var files = Files.newDirectoryStream(mappings.resolve("nhs-phb"), "*.view.json")) {
            for (var each : files) {
                definitions.add(View.json(each));
            }
        }
        var json = new ResourceJson(64, 1 << 22);
        var pairs = definitions.stream()
                .map(each -> List.of(View.of(each), View.byHapi(each)))
                .toList();
        long rows = 0;
        try (var lines = new Lines(file, 1 << 22)) {
            while (lines.next()) {
                for (var pair : pairs) {
                    rows += checked(json, lines, pair.get(0), pair.get(1));
                }
            }
        }
        return rows;
    }

    private static int checked(ResourceJson json, Lines lines, View own, View byHapi) throws IOException {
        try (var resource = json.open(lines.buffer(), lines.start(), lines.length())) {
            if (!resource.type().equals(own.resource())) {
                return 0;
            }
            var ours = own.rows(resource, ReferenceKeys.AS_WRITTEN).stream().map(ViewRow::json).toList();
            var theirs = byHapi.rows(resource, ReferenceKeys.AS_WRITTEN).stream().map(ViewRow::json).toList();
            if (!ours.equals(theirs)) {
                throw new IllegalStateException("line %d: %s and %s".formatted(lines.number(), ours, theirs));
            }
            return ours.size();
        }
    }
}
