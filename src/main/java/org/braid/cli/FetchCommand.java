package org.braid.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.braid.route.FetchedFeeds;
import org.braid.route.NightRoutes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "fetch",
        description = "Asks the servers of the feeds that have one; the next night takes in what they told.",
        mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
    private static final int LEFT_OUT = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Option(names = "--routes", paramLabel = "DIR", description = "The route files (default: those shipped).")
    Path routes = Place.home("routes");

    @Option(names = "--feed", paramLabel = "FEED", description = "Ask this feed's server only; may be said again.")
    Set<String> feeds = new TreeSet<>();

    @Option(names = "--full", description = "Ask for everything, and say what the fetches of changes had not told.")
    boolean full;

    @Override
    public Integer call() {
        try (var installation = place.open()) {
            var progress = new ProgressLine(Output.errOf(spec));
            var in = place.data.resolve("fetched"); // no folder of files is looked at
            try (var context = new RouteContext(installation, place.data, routes, in, progress).start(Set.of())) {
                var night = context.getBean(NightRoutes.class);
                check(night);
                var fetched = night.fetch(feeds, full);
                progress.done();
                return tell(fetched, in);
            }
        }
    }

    private void check(NightRoutes night) {
        var sources = night.sources();
        night.leftOut().forEach(file -> Output.errOf(spec).println("Left out: " + file.feed() + ": " + file.reason()));
        if (sources.isEmpty()) {
            throw new Refusal(2, "No route in " + routes + " fetches a feed. docs/fetching.md says how one does.");
        }
        feeds.stream().filter(feed -> !sources.contains(feed)).findFirst().ifPresent(feed -> {
            throw new Refusal(
                    2, "No route fetches the feed " + feed + "; there are " + String.join(", ", sources) + ".");
        });
    }

    private int tell(FetchedFeeds fetched, Path folder) {
        var text = new FetchText(fetched, folder);
        Output.of(spec).print(place.json ? text.json() : text.text());
        Output.of(spec).flush();
        fetched.failed()
                .forEach(feed -> Output.errOf(spec)
                        .println(
                                "Not fetched: " + feed.feed() + ": " + feed.reason() + ". What it said before stays."));
        return fetched.failed().isEmpty() ? 0 : LEFT_OUT;
    }
}
