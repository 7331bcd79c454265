package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.braid.mapping.MappingTests;
import org.braid.mapping.Mappings;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = "Runs the examples inside the mapping files; with --against, also what was received.",
        mixinStandardHelpOptions = true)
final class MappingTestCommand implements Callable<Integer> {
    private static final int DIFFERS = 3;
    private static final String ARCHIVE = "archive";

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Option(
            names = "--against",
            arity = "0..1",
            fallbackValue = ARCHIVE,
            paramLabel = "DELIVERIES",
            description =
                    "Say which budgets would change if these were read again: a folder with one subfolder for each"
                            + " feed, or what the data folder's archive has (default).")
    @Nullable
    Path against;

    @Option(names = "--date", paramLabel = "D", description = "The day the budgets are for (default: today).")
    LocalDate date = LocalDate.now(Place.CLOCK);

    @Override
    public Integer call() throws IOException {
        var outcomes = Mappings.read(place.mappings).all().stream()
                .map(MappingTests::run)
                .toList();
        var hold = outcomes.stream().allMatch(outcome -> outcome.failures().isEmpty());
        if (against != null && hold) {
            return replay(against);
        }
        tell(outcomes);
        return hold ? 0 : DIFFERS;
    }

    private int replay(Path deliveries) throws IOException {
        var archive = isArchive(deliveries);
        if (!archive && !Files.isDirectory(deliveries)) {
            throw new Refusal(2, "There is no folder " + deliveries + " to take deliveries from.");
        }
        var progress = new ProgressLine(Output.errOf(spec));
        try (var trial = place.openExisting(true)) {
            var replay = new Replay(trial, progress);
            var replayed = archive ? replay.ofArchive(date) : replay.ofFolder(deliveries, date);
            progress.done();
            replayed.tell(Output.of(spec), place.json);
            var well = replayed.outcome().manifest().published()
                    && replayed.stopped().isEmpty();
            return well ? 0 : DIFFERS;
        }
    }

    /** By its word, or by its folder. */
    private boolean isArchive(Path deliveries) throws IOException {
        if (!Files.isDirectory(deliveries)) {
            return deliveries.toString().equals(ARCHIVE);
        }
        for (var own : List.of(place.data, place.data.resolve(ARCHIVE))) {
            if (Files.isDirectory(own) && Files.isSameFile(own, deliveries)) {
                return true;
            }
        }
        return false;
    }

    private void tell(List<MappingTests.Outcome> outcomes) {
        if (place.json) {
            Output.of(spec).print(Json.document(outcomes));
            Output.of(spec).flush();
        } else {
            outcomes.forEach(this::tell);
        }
    }

    private void tell(MappingTests.Outcome outcome) {
        Output.of(spec)
                .println("%s: %d examples, %d differ"
                        .formatted(
                                outcome.mapping(),
                                outcome.examples(),
                                outcome.failures().size()));
        outcome.failures().forEach(failure -> Output.errOf(spec).println(failure));
    }
}
