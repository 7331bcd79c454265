package org.braid.fetch;

import java.time.Duration;

/** How time is let pass until a server is asked again. */
@FunctionalInterface
public interface Waiting {
    void pass(Duration time) throws InterruptedException;
}
