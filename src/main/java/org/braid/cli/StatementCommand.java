package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.braid.report.PlainStatement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "statement",
        description = "One page in plain English for the person whose money it is.",
        mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Parameters(paramLabel = "PERSON", description = "Our id, or system:value, as in nhs:9990010005.")
    String person = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: standard output).")
    @Nullable
    Path out;

    @Override
    public Integer call() throws IOException {
        try (var installation = place.openExisting()) {
            var record = Question.record(installation, asOf, person);
            var areas = installation.reference().areas();
            var text = place.json ? PlainStatement.json(record, areas) : PlainStatement.of(record, areas);
            if (out == null) {
                Output.of(spec).print(text);
                Output.of(spec).flush();
            } else {
                Files.writeString(out, text);
                Output.errOf(spec).println("Written to " + out + ".");
            }
        }
        return 0;
    }
}
