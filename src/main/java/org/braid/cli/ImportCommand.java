package org.braid.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.braid.mapping.Mappings;
import org.braid.record.Manifest;
import org.braid.report.Brief;
import org.braid.report.Outcome;
import org.braid.report.Rehearsals;
import org.braid.route.Stages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Takes files into a feed by hand, as a night of their own; the other feeds stay as they are.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int REFUSED = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, in the order in which they count.")
    List<Path> files = List.of();

    @Option(
            names = "--feed",
            required = true,
            paramLabel = "F",
            description = "The feed they belong to; its mapping reads them.")
    String feed = "";

    @Mixin
    BudgetDay day = new BudgetDay();

    @Option(names = "--take-held", description = "Take a snapshot although it lost much; you looked at it.")
    boolean takeHeld;

    @Option(names = "--accept", description = "Accept the feed's mappings as they are; you tested them.")
    boolean accept;

    @Option(names = "--dry-run", description = "Only say what it would change; nothing is kept of it.")
    boolean dryRun;

    @Option(
            names = "--rows-only",
            description =
                    "Only say what becomes of each row by itself, without any budget; the quickest look at a file.")
    boolean rowsOnly;

    @Option(names = "--budgets", description = "With --dry-run: say which budgets change, however many rows there are.")
    boolean budgets;

    @Override
    public Integer call() {
        checkWords();
        checkFiles();
        NamedFeed.check(feed, place.mappings);
        var mappings = Mappings.readFeed(place.mappings, feed);
        if (!rowsOnly && !dryRun) {
            return night();
        }
        var rows = new RowsOnly(place, mappings, feed).of(files);
        if (rowsOnly) {
            return tell(rows, rows.clean());
        }
        if (rows.many() && !budgets) {
            return tell(rows, !rows.stopped());
        }
        rows.files().forEach(file -> Output.errOf(spec).println(file.line()));
        return night();
    }

    private int tell(Rehearsals rows, boolean good) {
        rows.tell(Output.of(spec), place.json);
        return good ? 0 : REFUSED;
    }

    private int night() {
        try (var installation = place.open(dryRun)) {
            checkAccepted(installation);
            installation.model().warn(Output.errOf(spec));
            var before = installation.nights().last();
            var manifest = run(installation);
            var impact = dryRun && manifest.published() ? new Consequences(installation).since(before) : null;
            var outcome = Outcome.of(dryRun, manifest, impact);
            tell(outcome);
            return manifest.published() && !outcome.stopped() ? 0 : REFUSED;
        }
    }

    private void checkWords() {
        if (budgets && (rowsOnly || !dryRun)) {
            throw new Refusal(2, "--budgets belongs to --dry-run, without --rows-only.");
        }
    }

    private void checkFiles() {
        for (var file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Refusal(2, "There is no file " + file + " that can be read.");
            }
        }
    }

    private void checkAccepted(Installation installation) {
        var compiled = installation.compiled();
        var accepted = installation.accepted();
        if (accept) {
            var missing = accepted.missing(compiled).stream()
                    .filter(mapping -> mapping.feed().equals(feed))
                    .toList();
            accepted.accept(missing, "braid import --accept", "");
        }
        var advice = accepted.advice(compiled).get(feed);
        if (advice != null) {
            Output.errOf(spec).println("Not accepted: " + advice);
        }
    }

    private Manifest run(Installation installation) {
        var progress = new ProgressLine(Output.errOf(spec));
        var stages = installation.stages(takeHeld ? Set.of(feed) : Set.of(), progress);
        try (var night = OwnNight.begin(installation, stages, day.on(installation))) {
            files.forEach(file -> take(stages, file.toFile()));
            return night.finish();
        } finally {
            progress.done();
        }
    }

    /** As the routes do: a file that cannot be taken is set aside, and the next one goes on. */
    private void take(Stages stages, File file) {
        try {
            stages.normalise(stages.receive(file, feed));
        } catch (Exception e) {
            stages.setAside(file, feed, e);
        }
    }

    private void tell(Outcome outcome) {
        if (dryRun) {
            outcome.tell(Output.of(spec), place.json);
        } else {
            Output.of(spec).print(happened(outcome.manifest()));
            Output.of(spec).flush();
        }
    }

    private String happened(Manifest manifest) {
        var account = place.data
                .resolve("manifests")
                .resolve(manifest.night() + (manifest.published() ? ".json" : "-refused.json"));
        return place.json ? Brief.json(manifest) : Brief.of(manifest, List.of("The night's account: " + account));
    }
}
