package org.braid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.braid.fhir.FhirPackage;
import org.braid.fhir.Guide;
import org.braid.fhir.ResourceFiles;
import org.braid.mapping.Mappings;
import org.braid.report.Json;

/** Writes everybody's records as FHIR, or the package that says what is in them. */
final class FhirExport {
    private static final int SAID_EACH = 1_000;

    private final Place place;
    private final AsOf asOf;
    private final Path folder;

    FhirExport(Place place, AsOf asOf, Path folder) {
        this.place = place;
        this.asOf = asOf;
        this.folder = folder;
    }

    int records(PrintWriter said, PrintWriter err) throws IOException {
        try (var installation = place.openExisting();
                var files = new Unfinished(folder)) {
            var night = asOf.night(installation);
            var day = asOf.day(night);
            Map<String, Long> counts;
            try (var export = new ResourceFiles(Set.of(), files::create)) {
                var progress = new ProgressLine(err);
                var records = installation.records().all(day, night.number());
                for (long people = 1; records.hasNext(); people++) {
                    export.add(records.next());
                    if (people % SAID_EACH == 0) {
                        progress.say("%,d people".formatted(people));
                    }
                }
                progress.done();
                counts = export.counts();
            }
            files.finish();
            say(said, counts, day, night.name());
            return 0;
        }
    }

    private void say(PrintWriter said, Map<String, Long> counts, LocalDate day, String night) {
        if (place.json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("validAt", day.toString());
            document.put("knownIn", night);
            document.put("resources", counts);
            said.print(Json.document(document));
        } else {
            counts.forEach((file, count) -> said.printf("%s: %,d resources%n", folder.resolve(file), count));
            said.println("Valid at " + day + ", as known in " + night
                    + ". `braid export --format fhir-package` says what is in them.");
        }
        said.flush();
    }

    int definitions(PrintWriter said) throws IOException {
        if (asOf.validAt != null || asOf.knownAt != null) {
            throw new Refusal(
                    2, "What the resources mean is the same on every day. Leave out --valid-at and --known-at.");
        }
        var resources = new Guide(Mappings.read(place.mappings).all()).resources();
        try (var files = new Unfinished(folder)) {
            try (var out = files.create(FhirPackage.file())) {
                FhirPackage.write(resources, out);
            }
            files.finish();
        }
        var file = folder.resolve(FhirPackage.file());
        if (place.json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("file", file.toString());
            document.put("resources", resources.size());
            said.print(Json.document(document));
        } else {
            said.printf("%s: %,d definitions%n", file, resources.size());
        }
        said.flush();
        return 0;
    }
}
