package org.braid.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;

/** The routes of the night: loaded from their folder once, run as often as asked. */
public final class NightRoutes {
    /** What a night cannot do without; a feed it can. */
    private static final List<String> STAGES = List.of("nightly", "set-aside", "normalise", "link", "merge", "publish");

    private final CamelContext context;
    private final Feeds feeds;
    private final Path folder;
    private final List<InvalidRoute> refused = new ArrayList<>();
    private boolean loaded;

    NightRoutes(CamelContext context, Feeds feeds, Path folder) {
        this.context = context;
        this.feeds = feeds;
        this.folder = folder;
    }

    /**
     * Loads the route files, if they are not loaded yet.
     *
     * @throws InvalidRoute when a stage is missing or its file is refused; a feed's file is only left out
     */
    public synchronized void load() {
        if (!loaded) {
            loaded = true;
            refused.addAll(new RouteFiles(context).load(folder));
        }
        var missing =
                STAGES.stream().filter(stage -> context.getRoute(stage) == null).findFirst();
        if (missing.isPresent()) {
            throw withoutStage(missing.get());
        }
    }

    /**
     * Runs one night and returns when it is over. A stage's failure comes as it was thrown.
     *
     * @param order what {@code night.begin} is handed
     * @param result what {@code publishing.publish} returns
     */
    public <T> T run(Object order, Class<T> result) {
        load();
        try (var template = context.createProducerTemplate()) {
            return result.cast(template.requestBody("direct:nightly", order));
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks the servers of the feeds that have one.
     *
     * @param feeds which; all of them where none is named
     * @param full everything, and not only what was changed
     */
    public FetchedFeeds fetch(Set<String> feeds, boolean full) {
        load();
        try (var template = context.createProducerTemplate()) {
            return new Sources(context, template).fetch(feeds, full);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The feeds whose server is asked. */
    public List<String> sources() {
        load();
        return Sources.of(context);
    }

    /** The feeds that took no part in the last night, or not to their end. */
    public List<LeftOut> leftOut() {
        var files = refused.stream().map(NightRoutes::leftOut);
        return Stream.concat(files, feeds.leftOut().stream()).toList();
    }

    private static LeftOut leftOut(InvalidRoute invalid) {
        return new LeftOut(RouteFiles.subject(invalid.file()), String.valueOf(invalid.getMessage()));
    }

    private InvalidRoute withoutStage(String stage) {
        return refused.stream()
                .filter(invalid -> RouteFiles.subject(invalid.file()).equals(stage))
                .findFirst()
                .orElseGet(() -> new InvalidRoute(folder, "no file has the route '%s'".formatted(stage)));
    }
}
