package org.braid.cli;

import java.nio.file.Path;
import org.braid.mapping.Mappings;

/** A feed that a user names; one that is not there cannot be meant. */
final class NamedFeed {
    private static final int WRONG_USE = 2;

    private NamedFeed() {}

    /** @throws Refusal where no feed has the name */
    static void check(String feed, Path mappings) {
        var feeds = Mappings.feedsIn(mappings);
        if (!feeds.contains(feed)) {
            throw new Refusal(WRONG_USE, "There is no feed " + feed + "; there are " + String.join(", ", feeds) + ".");
        }
    }
}
