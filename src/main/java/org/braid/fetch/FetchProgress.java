package org.braid.fetch;

/** Told how a fetch gets on, for a person who waits. */
@FunctionalInterface
public interface FetchProgress {
    void fetched(String feed, long resources);

    /** @param why in a few words; nothing personal */
    default void waits(String feed, String why) {}
}
