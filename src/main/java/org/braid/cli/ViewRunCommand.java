package org.braid.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.braid.audit.Finding;
import org.braid.mapping.LimitsFile;
import org.braid.view.ResourceLines;
import org.braid.view.ResourceLines.Source;
import org.braid.view.ResourceRows;
import org.braid.view.RowOutput;
import org.braid.view.View;
import org.braid.view.Views;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Makes the rows of a view.", mixinStandardHelpOptions = true)
final class ViewRunCommand implements Callable<Integer> {
    private static final int LEFT_SOMETHING_OUT = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Parameters(index = "0", paramLabel = "VIEW.json", description = "A ViewDefinition of SQL on FHIR v2, for R4.")
    Path view = Path.of("");

    @Parameters(index = "1", paramLabel = "IN.ndjson", description = "Resources, one a line.")
    Path in = Path.of("");

    @Option(names = "--out", paramLabel = "CSV", description = "The file for the rows (default: standard output).")
    @Nullable
    Path out;

    @Override
    public Integer call() throws IOException {
        for (var file : List.of(view, in)) {
            if (!Files.isRegularFile(file)) {
                throw new Refusal(2, "There is no file " + file + ".");
            }
        }
        var views = Views.of(List.of(View.json(view)));
        views.all().get(0).remarks().forEach(remark -> Output.errOf(spec).println(remark));
        if (out == null) {
            return run(views, Output.of(spec));
        }
        try (var file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            return run(views, file);
        }
    }

    private int run(Views views, Writer to) throws IOException {
        var limits = LimitsFile.read(place.mappings).usual();
        var source = new Source(in, String.valueOf(in.getFileName()), limits.lineLength(), limits.depth());
        try (var rows =
                place.json ? RowOutput.json(to) : RowOutput.csv(views.all().get(0), to)) {
            var lines = new Lines(rows);
            ResourceLines.read(source, views, lines);
            return lines.leftOut == 0 ? 0 : LEFT_SOMETHING_OUT;
        }
    }

    /** Writes the rows of each line, and says which lines have none because something is wrong with them. */
    private final class Lines implements ResourceLines.Sink {
        private final RowOutput rows;
        private int leftOut;

        private Lines(RowOutput rows) {
            this.rows = rows;
        }

        @Override
        public void resource(ResourceRows resource) throws IOException {
            for (var row : resource.rows()) {
                rows.row(row);
            }
        }

        @Override
        public void broken(Finding finding) {
            leftOut++;
            Output.errOf(spec)
                    .println("%s: %s, %s%s"
                            .formatted(
                                    finding.place(),
                                    finding.code(),
                                    finding.column().isEmpty() ? "" : finding.column() + ": ",
                                    finding.value()));
        }
    }
}
