package org.braid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.braid.feed.Delivery;
import org.braid.feed.Precautions;
import org.braid.feed.SetAside;
import org.braid.mapping.Mappings;
import org.braid.mapping.Rehearsal;
import org.braid.report.Json;
import org.braid.report.Rehearsed;

/** Files looked at row by row, without a night and without the data. */
final class RowsOnly {
    private static final double NANOS = 1e9;

    private final Place place;
    private final Mappings mappings;
    private final String feed;
    private final Precautions precautions;

    RowsOnly(Place place, Mappings mappings, String feed) {
        this.place = place;
        this.mappings = mappings;
        this.feed = feed;
        precautions = FeedPrecautions.of(place).apply(feed);
    }

    /** Says whether all rows of all files could be taken. */
    boolean tell(List<Path> files, PrintWriter out) {
        var told = files.stream().map(this::rehearse).toList();
        if (place.json) {
            out.print(Json.document(new Told(feed, told)));
        } else {
            told.forEach(each -> out.println(each.text()));
        }
        out.flush();
        return told.stream().allMatch(Rehearsed::clean);
    }

    /** A line for each file, for whoever waits for what they would change; of a failure the night that follows says more. */
    void announce(List<Path> files, PrintWriter err) {
        for (var file : files) {
            try {
                err.println(rehearse(file).line());
            } catch (RuntimeException unreadable) {
                err.println("%s, by itself: cannot be read; the night says why.".formatted(file.getFileName()));
            }
            err.flush();
        }
    }

    private record Told(String feed, List<Rehearsed> files) {}

    private Rehearsed rehearse(Path file) {
        var name = String.valueOf(file.getFileName());
        var began = precautions.nanos().getAsLong();
        try {
            var result = Rehearsal.of(mappings, new Delivery(0, feed, "", name, file), precautions);
            var seconds = (precautions.nanos().getAsLong() - began) / NANOS;
            return Rehearsed.of(name, result.mapping(), result.tally(), result.codes(), result.shown(), seconds);
        } catch (SetAside refused) {
            return Rehearsed.setAside(name, refused.finding());
        }
    }
}
