package org.braid.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.braid.feed.Precautions;
import org.braid.feed.Secrets;
import org.braid.mapping.LimitsFile;

/** What readers keep to with the files of each feed: its limits, the secrets, and a clock that nobody can set. */
final class FeedPrecautions {
    private FeedPrecautions() {}

    static Path secrets(Path data) {
        return data.resolve("secrets");
    }

    /** For files that are only looked at: the data folder may not be there yet. */
    static Function<String, Precautions> of(Place place) {
        return of(place.mappings, secrets(place.data));
    }

    static Function<String, Precautions> of(Path mappings, Path secrets) {
        var limits = LimitsFile.read(mappings);
        var known = Secrets.of(System.getenv(), secrets);
        return feed -> new Precautions(limits.of(feed), known, System::nanoTime);
    }
}
