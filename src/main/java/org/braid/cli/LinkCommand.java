package org.braid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.braid.linkage.EncodingAgreement;
import org.braid.linkage.LinkedRows;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "link",
        description = "Finds who is who in a table of people, or in two; trains itself where no model is given.",
        subcommands = {LinkTrainCommand.class, LinkEncodeCommand.class},
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {
    private static final int LEFT_SOMETHING_OUT = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    LinkedTables tables = new LinkedTables();

    @Option(names = "--model", paramLabel = "FILE", description = "A model that `braid link train` wrote.")
    @Nullable
    Path model;

    @Option(
            names = "--out",
            paramLabel = "PAIRS.csv",
            description = "The file for the pairs (default: standard output).")
    @Nullable
    Path out;

    @Option(names = "--clusters", paramLabel = "FILE", description = "The file for each row's cluster.")
    @Nullable
    Path clusters;

    @Option(
            names = "--least",
            paramLabel = "P",
            description = "Write pairs from this probability on (default: ${DEFAULT-VALUE}).")
    double least = 0.1;

    @Override
    public Integer call() throws IOException {
        if (least <= 0 || least > 1) {
            throw new Refusal(2, "--least is a probability above 0, and at most 1.");
        }
        if (model != null) {
            LinkedTables.requireFile(model);
        }
        for (var to : Stream.of(out, clusters).filter(Objects::nonNull).toList()) {
            if (tables.files().contains(to)) {
                throw new Refusal(2, to + " is a table that is read. Name another file.");
            }
        }
        EncodingAgreement.unknown(tables.files())
                .forEach(table -> Output.errOf(spec)
                        .println("Beside " + table + " are no parameters, so nobody can tell how it was encoded."));
        var result = tables.within(place, linkages -> linkages.link(tables.files(), tables.given(), model, least));
        write(new LinkedFiles(result));
        tell(result);
        return result.broken().isEmpty() ? 0 : LEFT_SOMETHING_OUT;
    }

    private void write(LinkedFiles linked) throws IOException {
        if (clusters != null) {
            var twoTables = tables.files().size() == 2;
            OwnerOnly.write(clusters, to -> linked.clusters(to, twoTables));
        }
        if (out != null) {
            OwnerOnly.write(out, linked::pairs);
        } else if (!place.json) {
            linked.pairs(Output.of(spec));
        }
    }

    /** @param pairs at the probability asked for, or above */
    private record Told(int rows, int people, long compared, int pairs, int narrowedBlocks, int leftOut) {}

    private void tell(LinkedRows result) {
        var told = new Told(
                result.rows().size(),
                result.people(),
                result.compared(),
                result.pairs().size(),
                result.narrowed(),
                result.broken().size());
        result.broken()
                .forEach(finding ->
                        Output.errOf(spec).println("Left out: %s, %s".formatted(finding.place(), finding.code())));
        if (place.json) {
            Output.of(spec).print(Json.document(told));
            Output.of(spec).flush();
            return;
        }
        Output.errOf(spec)
                .println(String.format(
                        Locale.UK,
                        "%,d rows are %,d people: %,d pairs compared, %,d told.%s",
                        told.rows,
                        told.people,
                        told.compared,
                        told.pairs,
                        told.narrowedBlocks == 0
                                ? ""
                                : " %,d blocks were so large that only neighbours in them were compared."
                                        .formatted(told.narrowedBlocks)));
    }
}
