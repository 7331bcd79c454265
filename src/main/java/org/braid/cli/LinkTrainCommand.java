package org.braid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.braid.person.LinkageModel;
import org.braid.person.LinkageModelText;
import org.braid.person.LinkageTraining;
import org.braid.person.Persons;
import org.braid.person.TooFewToLearn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        description = {
            "Learns a model from tables of people, for a person to read and for `braid link --model`.",
            "Without a table: learns the figures of linkage.yaml from all who are known, for the nights to come."
        },
        mixinStandardHelpOptions = true)
final class LinkTrainCommand implements Callable<Integer> {
    private static final String TRY_A_NIGHT =
            "put it as linkage.yaml into a copy of the mappings, and see what it would change: braid run --dry-run --mappings COPY."
                    + " Once it is in place: braid mapping accept linkage.yaml.";

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
        var model = tables.files().isEmpty()
                ? ofTheNights()
                : tables.within(place, linkages -> linkages.train(tables.files(), tables.given()));
        if (out == null) {
            Output.of(spec).print(model);
            Output.of(spec).flush();
        } else {
            Files.writeString(out, model, StandardCharsets.UTF_8);
            Output.errOf(spec)
                    .println("Written to " + out + ". Read it, then "
                            + (tables.files().isEmpty() ? TRY_A_NIGHT : "link with --model " + out + "."));
        }
        return 0;
    }

    /** The figures of the model there is, learnt anew. */
    private String ofTheNights() throws IOException {
        var file = place.mappings.resolve("linkage.yaml");
        var model = LinkageModel.read(file);
        try (var installation = place.openExisting()) {
            var learnt = LinkageTraining.learn(model, new Persons(installation.jdbc()).identities());
            return LinkageModelText.of(Files.readString(file), learnt);
        } catch (TooFewToLearn e) {
            throw new Refusal(3, String.valueOf(e.getMessage()));
        }
    }
}
