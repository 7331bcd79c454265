package org.braid.feed.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.SetAside;
import org.braid.feed.TableShape.Part;

/** Looks for headings row by row, and remembers the closest row for the sender where there is none. */
final class HeadingSearch {
    private final DeliveredFile file;
    private final List<Sought> tables;
    private final HeadingWindow window;
    private final Set<String> keys;
    private final Map<String, Closest> closest = new HashMap<>();

    HeadingSearch(DeliveredFile file, Table spec) {
        this.file = file;
        tables = Sought.of(spec);
        window = new HeadingWindow(spec.shape().headingRows());
        keys = tables.stream().flatMap(table -> table.keys().stream()).collect(Collectors.toSet());
    }

    private record Closest(Heading heading, SourceRef place) {}

    /** What was seen before belongs to another sheet. */
    void begin() {
        window.clear();
    }

    /** Whether a row of a table could be a heading at all; that is cheaper to say. */
    boolean mightBe(List<String> cells) {
        return cells.stream().anyMatch(text -> !text.isEmpty() && keys.contains(key(text)));
    }

    private static String key(String text) {
        return HeadingCell.loose(HeadingCell.folded(HeadingCell.named(text)));
    }

    /** A row that is no heading, but could stand over one. */
    void pass(List<String> cells) {
        window.add(cells);
    }

    /**
     * The row as heading, if it is that.
     *
     * @param title what stands above it: of two tables that look alike, it says which this is
     */
    Optional<Heading> in(SourceRef place, List<String> cells, String title) {
        window.add(cells);
        var complete = new ArrayList<Heading>();
        for (var table : tables) {
            var heading = Heading.of(table, window);
            refuseTooWide(place, heading);
            if (heading.complete()) {
                complete.add(heading);
            } else {
                remember(heading, place);
            }
        }
        var best = best(complete, HeadingCell.loose(HeadingCell.folded(title)));
        best.ifPresent(heading -> refuseTwice(place, heading));
        return best;
    }

    private static Optional<Heading> best(List<Heading> complete, String title) {
        return complete.stream()
                .max(Comparator.comparingLong(Heading::matches).thenComparing(heading -> named(heading, title)));
    }

    private static int named(Heading heading, String title) {
        var name = HeadingCell.loose(HeadingCell.folded(heading.sought().part().name()));
        return title.contains(name) ? name.length() : 0;
    }

    private void refuseTooWide(SourceRef place, Heading heading) {
        if (heading.width() > file.limits().columns()) {
            var value = "more than %d columns".formatted(file.limits().columns());
            throw new SetAside(new Finding(FindingCode.TOO_LARGE, place, "", value));
        }
    }

    private static void refuseTwice(SourceRef place, Heading heading) {
        for (var twice : heading.twice()) {
            throw new SetAside(new Finding(
                    FindingCode.DUPLICATE_COLUMN, place, twice.column(), String.join(" and ", twice.letters())));
        }
    }

    private void remember(Heading heading, SourceRef place) {
        var name = heading.sought().part().name();
        var before = closest.get(name);
        if (heading.width() > 0 && (before == null || heading.matches() > before.heading.matches())) {
            closest.put(name, new Closest(heading, place));
        }
    }

    boolean sawNothing() {
        return closest.isEmpty();
    }

    /** Why there is no heading, to be thrown. */
    SetAside none() {
        if (closest.isEmpty()) {
            return file.setAside(FindingCode.EMPTY_FILE, 1, "");
        }
        var nearest = tables.stream()
                .map(table -> closest.get(table.part().name()))
                .reduce((one, other) -> other.heading.matches() > one.heading.matches() ? other : one)
                .orElseThrow();
        var missing =
                nearest.heading.missing().isEmpty() ? List.of("any column of the mapping") : nearest.heading.missing();
        return new SetAside(
                new Finding(FindingCode.MISSING_COLUMN, nearest.place, missing.get(0), String.join(", ", missing)));
    }

    /** Why a table cannot be read, where others can; to be thrown. */
    SetAside none(Part part) {
        var near = closest.get(part.name());
        return near == null || near.heading.matches() == 0
                ? missing(part, file.line(1), required(part))
                : missing(part, near.place, near.heading.missing());
    }

    private static SetAside missing(Part part, SourceRef place, List<String> columns) {
        return new SetAside(new Finding(FindingCode.MISSING_TABLE, place, part.name(), String.join(", ", columns)));
    }

    private static List<String> required(Part part) {
        return part.columns().stream()
                .filter(Column::required)
                .map(Column::heading)
                .toList();
    }
}
