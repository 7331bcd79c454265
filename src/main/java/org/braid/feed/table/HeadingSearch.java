package org.braid.feed.table;

import java.util.List;
import java.util.Optional;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.SetAside;
import org.jspecify.annotations.Nullable;

/** Looks for the heading row by row, and remembers the closest row for the sender when there is none. */
final class HeadingSearch {
    private final DeliveredFile file;
    private final Table spec;
    private @Nullable Heading closest;
    private SourceRef closestPlace;

    HeadingSearch(DeliveredFile file, Table spec) {
        this.file = file;
        this.spec = spec;
        closestPlace = file.line(1);
    }

    /** The row as heading, if it is that. */
    Optional<Heading> in(SourceRef place, List<String> cells) {
        var heading = Heading.of(spec, cells);
        if (heading.width() > file.limits().columns()) {
            var value = "more than %d columns".formatted(file.limits().columns());
            throw new SetAside(new Finding(FindingCode.TOO_LARGE, place, "", value));
        }
        if (heading.complete()) {
            return Optional.of(heading);
        }
        if (heading.width() > 0 && (closest == null || heading.matches() > closest.matches())) {
            closest = heading;
            closestPlace = place;
        }
        return Optional.empty();
    }

    /** Why there is no heading, to be thrown. */
    SetAside none() {
        if (closest == null) {
            return file.setAside(FindingCode.EMPTY_FILE, 1, "");
        }
        var missing = closest.missing().isEmpty() ? List.of("any column of the mapping") : closest.missing();
        return new SetAside(
                new Finding(FindingCode.MISSING_COLUMN, closestPlace, missing.get(0), String.join(", ", missing)));
    }
}
