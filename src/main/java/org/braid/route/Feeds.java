package org.braid.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;

/** The feeds of the night: every route whose id begins with {@code receive-}. */
public final class Feeds {
    private static final String PREFIX = "receive-";

    private final CamelContext context;
    private final FeedWatch watch;
    private final Progress progress;
    private final Duration patience;
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** @param patience how long one feed may take until the night goes on without it */
    Feeds(CamelContext context, FeedWatch watch, Progress progress, Duration patience) {
        this.context = context;
        this.watch = watch;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Takes in all that waits in every feed, one feed after another in the order of their names.
     *
     * @throws Exception when a delivery could neither be taken nor set aside
     */
    public void drain() throws Exception {
        leftOut.clear();
        for (var route : routes()) {
            drain(route);
        }
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private List<String> routes() {
        return context.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(id -> id.startsWith(PREFIX))
                .sorted()
                .toList();
    }

    private void drain(String route) throws Exception {
        var feed = route.substring(PREFIX.length());
        var draining = new Draining(feed, progress);
        watch.tell(draining);
        try {
            if (started(route, feed)) {
                draining.await(patience).ifPresent(reason -> leftOut.add(new LeftOut(feed, reason)));
            }
        } finally {
            stop(route);
        }
    }

    private boolean started(String route, String feed) {
        try {
            context.getRouteController().startRoute(route);
            return true;
        } catch (Exception e) {
            leftOut.add(new LeftOut(feed, RouteFile.reason(e)));
            return false;
        }
    }

    private void stop(String route) throws Exception {
        context.getRouteController().stopRoute(route);
        if (context.getInflightRepository().size(route) > 0) {
            throw new IllegalStateException("%s still works on a delivery".formatted(route));
        }
    }
}
