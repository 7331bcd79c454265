package org.braid.route;

/** Told how the night gets on, for a person who waits; called by the thread that takes the delivery in. */
@FunctionalInterface
public interface Progress {
    /** @param deliveries how many this feed has delivered so far, those set aside included */
    void received(String feed, int deliveries);

    /** @param stage the verb of what begins now */
    default void begins(String stage) {}

    static Progress silent() {
        return (feed, deliveries) -> {};
    }
}
