package org.braid.cli;

import java.nio.file.Path;
import java.util.List;
import org.braid.feed.Delivery;
import org.braid.feed.Limit;
import org.braid.feed.Precautions;
import org.braid.feed.SetAside;
import org.braid.mapping.Mappings;
import org.braid.mapping.Rehearsal;
import org.braid.report.Rehearsals;
import org.braid.report.Rehearsed;

/** Files looked at row by row, without a night and without the data. */
final class RowsOnly {
    private static final double NANOS = 1e9;

    private final Mappings mappings;
    private final String feed;
    private final Precautions precautions;

    RowsOnly(Place place, Mappings mappings, String feed) {
        this.mappings = mappings;
        this.feed = feed;
        precautions = FeedPrecautions.of(place).apply(feed);
    }

    Rehearsals of(List<Path> files) {
        var most = precautions.limits().of(Limit.TRIED_ROWS);
        return Rehearsals.of(feed, files.stream().map(this::rehearse).toList(), most);
    }

    private Rehearsed rehearse(Path file) {
        var name = String.valueOf(file.getFileName());
        var began = precautions.nanos().getAsLong();
        try {
            var result = Rehearsal.of(mappings, new Delivery(0, feed, "", name, file), precautions);
            var seconds = (precautions.nanos().getAsLong() - began) / NANOS;
            return Rehearsed.of(name, result.mapping(), result.tally(), result.codes(), result.shown(), seconds);
        } catch (RuntimeException unusable) {
            return Rehearsed.setAside(name, SetAside.why(name, unusable));
        }
    }
}
