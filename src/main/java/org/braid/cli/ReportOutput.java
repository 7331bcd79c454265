package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a report is written, and where to: the options that such reports share. */
final class ReportOutput {
    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    @Nullable
    Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: standard output).")
    @Nullable
    Path out;

    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /** @param json whether {@code --json} was said */
    void write(
            @Nullable CommandSpec spec,
            boolean json,
            Supplier<String> text,
            Supplier<String> document,
            Supplier<String> csv)
            throws IOException {
        var wanted = format != null ? format : json ? Format.JSON : Format.TEXT;
        var report = switch (wanted) {
            case TEXT -> text.get();
            case JSON -> document.get();
            case CSV -> csv.get();
        };
        if (out == null) {
            Output.of(spec).print(report);
            Output.of(spec).flush();
        } else {
            Files.writeString(out, report);
            Output.errOf(spec).println("Written to " + out + ".");
        }
    }
}
