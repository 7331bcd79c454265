package org.braid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.braid.audit.Night;
import org.braid.record.Manifest;
import org.braid.report.Brief;
import org.braid.report.Outcome;
import org.braid.route.FetchedFeeds;
import org.braid.route.LeftOut;
import org.braid.route.NightRoutes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Runs one night: pulls every feed, merges, proves and publishes.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int REFUSED = 3;
    private static final String ACCEPTING = "braid run --accept";

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Option(names = "--routes", paramLabel = "DIR", description = "The route files (default: those shipped).")
    Path routes = Place.home("routes");

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The folder with one subfolder for each file feed (default: samples).")
    Path in = Place.home("samples");

    @Mixin
    BudgetDay day = new BudgetDay();

    @Option(
            names = "--take-held",
            paramLabel = "FEED",
            description = "Take a snapshot of this feed although it lost much; you looked at it.")
    Set<String> takeHeld = new HashSet<>();

    @Option(
            names = "--accept",
            description = "Accept every mapping and the linkage model as they are; you tested them.")
    boolean accept;

    @Option(names = "--dry-run", description = "Only say what the night would change; nothing is kept of it.")
    boolean dryRun;

    @Option(names = "--no-fetch", description = "Ask no server; what was fetched before counts.")
    boolean noFetch;

    @Override
    public Integer call() {
        if (!in.toFile().isDirectory()) {
            throw new Refusal(2, "There is no folder " + in + " to take deliveries from.");
        }
        takeHeld.forEach(feed -> NamedFeed.check(feed, place.mappings));
        try (var installation = place.open(dryRun)) {
            var before = installation.nights().last();
            var date = day.on(installation);
            acceptAll(installation);
            installation.model().warn(Output.errOf(spec));
            var progress = new ProgressLine(Output.errOf(spec));
            try (var context = new RouteContext(installation, place.data, routes, in, progress).start(takeHeld)) {
                var night = context.getBean(NightRoutes.class);
                var fetched = noFetch || dryRun ? FetchedFeeds.NONE : night.fetch(Set.of(), false);
                var manifest = night.run(date, Manifest.class);
                progress.done();
                tell(manifest, installation, before);
                return exitCode(manifest, leftOut(installation, night, fetched));
            }
        }
    }

    private void acceptAll(Installation installation) {
        if (accept) {
            var model = installation.model();
            if (model.advice().isPresent()) {
                model.accept(model.hash(), ACCEPTING, "");
            }
            var accepted = installation.accepted();
            accepted.accept(accepted.missing(installation.compiled()), ACCEPTING, "");
        }
    }

    private static List<LeftOut> leftOut(Installation installation, NightRoutes night, FetchedFeeds fetched) {
        var leftOut = new ArrayList<>(night.leftOut());
        leftOut.addAll(fetched.failed());
        installation
                .refusedMappings()
                .forEach((feed, invalid) -> leftOut.add(new LeftOut(feed, String.valueOf(invalid.getMessage()))));
        installation
                .accepted()
                .advice(installation.compiled())
                .forEach((feed, advice) -> leftOut.add(new LeftOut(feed, advice)));
        return leftOut;
    }

    private void tell(Manifest manifest, Installation installation, Optional<Night> before) {
        if (dryRun) {
            var impact = manifest.published() ? new Consequences(installation).since(before) : null;
            Outcome.of(true, manifest, impact).tell(Output.of(spec), place.json);
        } else {
            Output.of(spec).print(place.json ? Brief.json(manifest) : Brief.of(manifest, advice(manifest)));
            Output.of(spec).flush();
        }
    }

    private int exitCode(Manifest manifest, List<LeftOut> leftOut) {
        leftOut.forEach(feed -> Output.errOf(spec).println("Left out: " + feed.feed() + ": " + feed.reason()));
        return manifest.published() && leftOut.isEmpty() ? 0 : REFUSED;
    }

    private List<String> advice(Manifest manifest) {
        var advice = new ArrayList<String>();
        if (manifest.published()) {
            advice.add(
                    "Look next: `braid people --streams 3`, then `braid record PERSON` and `braid why PERSON LINE`.");
            advice.add("The night's account: " + place.data.resolve("manifests").resolve(manifest.night() + ".json"));
        } else {
            advice.add("See why: " + place.data.resolve("manifests").resolve(manifest.night() + "-refused.json"));
        }
        return advice;
    }
}
