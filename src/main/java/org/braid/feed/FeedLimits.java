package org.braid.feed;

import java.util.Map;

/**
 * The limits of an installation.
 *
 * @param usual of every feed that has none of its own
 * @param own by feed
 */
public record FeedLimits(Limits usual, Map<String, Limits> own) {
    public FeedLimits {
        own = Map.copyOf(own);
    }

    /** The same for all. */
    public static FeedLimits of(Limits limits) {
        return new FeedLimits(limits, Map.of());
    }

    public Limits of(String feed) {
        return own.getOrDefault(feed, usual);
    }
}
