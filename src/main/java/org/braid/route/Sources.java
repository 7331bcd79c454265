package org.braid.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.braid.fetch.FetchFailed;
import org.braid.fetch.Fetched;

/** The servers that are asked: every route whose id begins with {@code fetch-}, one after another. */
final class Sources {
    private static final String PREFIX = "fetch-";

    private final CamelContext context;
    private final ProducerTemplate template;
    private final List<Fetched> fetched = new ArrayList<>();
    private final List<LeftOut> failed = new ArrayList<>();

    Sources(CamelContext context, ProducerTemplate template) {
        this.context = context;
        this.template = template;
    }

    static List<String> of(CamelContext context) {
        return context.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(id -> id.startsWith(PREFIX))
                .map(id -> id.substring(PREFIX.length()))
                .sorted()
                .toList();
    }

    /** A source that fails costs no other its turn. */
    FetchedFeeds fetch(Set<String> feeds, boolean full) {
        of(context).stream()
                .filter(feed -> feeds.isEmpty() || feeds.contains(feed))
                .forEach(feed -> fetch(feed, full));
        return new FetchedFeeds(fetched, failed);
    }

    private void fetch(String feed, boolean full) {
        try {
            var headers = Map.<String, Object>of("full", full);
            fetched.add(template.requestBodyAndHeaders("direct:" + PREFIX + feed, "", headers, Fetched.class));
        } catch (CamelExecutionException e) {
            failed.add(new LeftOut(feed, reason(e)));
        }
    }

    /** Only our own messages are known to hold nothing personal. */
    private static String reason(CamelExecutionException e) {
        var cause = Objects.requireNonNullElse(e.getCause(), e);
        return cause instanceof FetchFailed failed
                ? failed.fault() + ": " + failed.getMessage()
                : "not fetched: " + cause.getClass().getSimpleName();
    }
}
