package org.braid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.braid.export.DataPackage;
import org.braid.export.Export;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description =
                "Writes everybody's budgets, all from one snapshot: as tables with datapackage.json that describes them, or as"
                        + " FHIR; or the package that says what the FHIR resources mean.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final String DESCRIPTION = "datapackage.json";
    private static final int SAID_EACH = 1_000;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    ExportForm format = ExportForm.CSV;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the files go; earlier ones of the same names are replaced.")
    @Nullable
    Path out;

    @Option(
            names = "--with-names",
            description =
                    "Of tables, also people: names, dates of birth, identifiers. Without it nobody is named. A FHIR"
                            + " Patient always is.")
    boolean named;

    @Override
    public Integer call() throws IOException {
        var folder = Objects.requireNonNull(out);
        Files.createDirectories(folder);
        return switch (format) {
            case CSV -> tables(folder, Export.Format.CSV);
            case XLSX -> tables(folder, Export.Format.XLSX);
            case FHIR -> new FhirExport(place, asOf, folder).records(Output.of(spec), Output.errOf(spec));
            case FHIR_PACKAGE -> new FhirExport(place, asOf, folder).definitions(Output.of(spec));
        };
    }

    private int tables(Path folder, Export.Format format) throws IOException {
        var written = write(folder, format);
        var said = Output.of(spec);
        if (place.json) {
            said.print(Json.document(written));
        } else {
            written.resources()
                    .forEach(each -> said.printf("%s: %,d rows%n", folder.resolve(each.path()), each.rows()));
            said.println("Valid at " + written.validAt() + ", as known in " + written.knownIn() + ". "
                    + folder.resolve(DESCRIPTION) + " says what is in the columns.");
        }
        said.flush();
        return 0;
    }

    private DataPackage write(Path folder, Export.Format format) throws IOException {
        try (var installation = place.openExisting();
                var files = new Unfinished(folder)) {
            var night = asOf.night(installation);
            var day = asOf.day(night);
            List<DataPackage.Resource> resources;
            try (var export = new Export(format, named, files::create)) {
                var progress = new ProgressLine(Output.errOf(spec));
                var people = new long[1];
                installation.records().each(day, night.number(), record -> {
                    export.add(record);
                    if (++people[0] % SAID_EACH == 0) {
                        progress.say("%,d people".formatted(people[0]));
                    }
                });
                progress.done();
                resources = export.resources();
            }
            var description = new DataPackage(
                    "tabular-data-package",
                    "braid-budgets",
                    "Individual budgets",
                    day,
                    night.name(),
                    night.knownAt(),
                    resources);
            try (var json = files.create(DESCRIPTION)) {
                json.write(Json.document(description).getBytes(StandardCharsets.UTF_8));
            }
            files.finish();
            return description;
        }
    }
}
