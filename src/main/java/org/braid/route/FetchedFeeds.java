package org.braid.route;

import java.util.List;
import org.braid.fetch.Fetched;

/**
 * What became of the sources.
 *
 * @param failed those that could not be fetched; what they said before stays
 */
public record FetchedFeeds(List<Fetched> fetched, List<LeftOut> failed) {
    public static final FetchedFeeds NONE = new FetchedFeeds(List.of(), List.of());

    public FetchedFeeds {
        fetched = List.copyOf(fetched);
        failed = List.copyOf(failed);
    }
}
