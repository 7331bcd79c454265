package org.braid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        description = "Learns a model from tables of people, for a person to read and for `braid link --model`.",
        mixinStandardHelpOptions = true)
final class LinkTrainCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    LinkedTables tables = new LinkedTables();

    @Option(names = "--out", paramLabel = "FILE", description = "The file for the model (default: standard output).")
    @Nullable
    Path out;

    @Override
    public Integer call() throws IOException {
        if (out != null && Files.exists(out)) {
            throw new Refusal(2, out + " is there already. Name another file with --out, or remove it.");
        }
        var model = tables.within(place, linkages -> linkages.train(tables.files(), tables.given()));
        if (out == null) {
            Output.of(spec).print(model);
            Output.of(spec).flush();
        } else {
            Files.writeString(out, model, StandardCharsets.UTF_8);
            Output.errOf(spec).println("Written to " + out + ". Read it, then link with --model " + out + ".");
        }
        return 0;
    }
}
