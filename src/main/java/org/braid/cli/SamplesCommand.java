package org.braid.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.braid.sample.PublishedFigures;
import org.braid.sample.Samples;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "samples",
        description = "Makes up feeds of people who do not exist, with the truth beside them.",
        subcommands = SamplesCheck.class,
        mixinStandardHelpOptions = true)
final class SamplesCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--people", paramLabel = "N", description = "How many people.")
    int people;

    @Option(names = "--seed", paramLabel = "S", description = "The same seed gives the same bytes (default: 1).")
    long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder, with one subfolder for each feed.")
    @Nullable
    Path out;

    @Option(names = "--as-of", paramLabel = "D", description = "The day the feeds are sent (default: 2026-09-30).")
    LocalDate asOf = LocalDate.of(2026, 9, 30);

    @Option(
            names = "--published",
            description = "Instead, feeds of which the reports say figures that were published (docs/reports.md).")
    boolean published;

    @Override
    public Integer call() {
        if (out == null || (people < 1) != published) {
            throw new Refusal(
                    2,
                    "Say how many people and where to: braid samples --people 200 --out DIR; or"
                            + " braid samples --published --out DIR.");
        }
        if (published) {
            PublishedFigures.write(seed, out);
            Output.of(spec).println("The published figures, in " + out);
            return 0;
        }
        var summary = Samples.write(people, seed, asOf, out);
        Output.of(spec).println("%,d people as of %s in %s".formatted(summary.people(), summary.asOf(), out));
        return 0;
    }
}
