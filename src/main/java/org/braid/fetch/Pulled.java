package org.braid.fetch;

import java.time.Instant;
import java.util.List;

/**
 * What asking a server came to.
 *
 * @param until when the server has told everything, by its own clock
 * @param deletionsWait the types of which nothing tells what was deleted, but everything fetched again
 */
record Pulled(Instant until, List<String> deletionsWait) {
    Pulled {
        deletionsWait = List.copyOf(deletionsWait);
    }
}
