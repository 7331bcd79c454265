package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.braid.answer.Answer;
import org.braid.answer.Format;
import org.braid.answer.RecordEnquiry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "record", description = "Shows one person's individual budget.", mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Parameters(paramLabel = "PERSON", description = "Our id, or system:value, as in nhs:9990010005.")
    String person = "";

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    @Nullable
    Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it (default: standard output; XLSX: PERSON.xlsx).")
    @Nullable
    Path out;

    @Option(
            names = "--period",
            paramLabel = "DAYS",
            description =
                    "What the lines come to in these days: FROM..TO, both counted, or `plan`, each plan's own year.")
    @Nullable
    String period;

    @Override
    public Integer call() throws IOException {
        var wanted = format != null ? format : place.json ? Format.JSON : Format.TEXT;
        var answer = place.ask(desk -> desk.record(new RecordEnquiry(person, period, asOf.when(), wanted)));
        var file = out == null && wanted == Format.XLSX ? Path.of(answer.file()) : out;
        if (file == null) {
            Output.of(spec).print(answer.text());
            Output.of(spec).flush();
        } else {
            keep(answer, file);
        }
        return 0;
    }

    private void keep(Answer answer, Path file) throws IOException {
        try (var stream = Files.newOutputStream(file)) {
            answer.writeTo(stream);
        }
        Output.errOf(spec).println("Written to " + file + ".");
    }
}
