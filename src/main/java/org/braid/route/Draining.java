package org.braid.route;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One feed while it is drained: told by the thread that polls, awaited by the night. */
final class Draining {
    private final String feed;
    private final Progress progress;
    private final CompletableFuture<Optional<String>> end = new CompletableFuture<>();
    private int deliveries;
    private int unsettled;

    Draining(String feed, Progress progress) {
        this.feed = feed;
        this.progress = progress;
    }

    /** @return false when the feed needs no further poll */
    boolean polls() {
        unsettled = 0;
        return !end.isDone();
    }

    void delivered() {
        deliveries++;
        progress.received(feed, deliveries);
    }

    void unsettled() {
        unsettled++;
    }

    void empty() {
        end.complete(unsettled == 0 ? Optional.empty() : Optional.of("%d still being written".formatted(unsettled)));
    }

    /** The folder could not be read; what was delivered before counts. */
    void unreadable(Exception cause) {
        end.complete(
                Optional.of("the folder cannot be read: " + cause.getClass().getSimpleName()));
    }

    /** A delivery could neither be taken nor set aside: then the night cannot prove itself. */
    void lost(Exception cause) {
        end.completeExceptionally(cause);
    }

    /**
     * @return why the feed did not come to its end, if it did not
     * @throws Exception why a delivery was lost
     */
    Optional<String> await(Duration patience) throws Exception {
        try {
            return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of("not at its end after " + patience);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
