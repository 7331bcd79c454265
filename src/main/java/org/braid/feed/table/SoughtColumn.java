package org.braid.feed.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.braid.feed.ReadSpec.Column;

/**
 * A column that a mapping looks for.
 *
 * @param names its heading, then its aliases
 * @param numbered of {@code Amount (2)}, the heading that several columns have
 * @param number which of them is meant, from 1
 */
record SoughtColumn(Column column, List<HeadingCell> names, Optional<HeadingCell> numbered, int number) {
    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*\\S)\\s*\\(([1-9][0-9]?)\\)");

    static SoughtColumn of(Column column) {
        var names = Stream.concat(Stream.of(column.heading()), column.aliases().stream())
                .map(name -> HeadingCell.of(name, name))
                .toList();
        var numbered = NUMBERED.matcher(column.heading());
        return numbered.matches()
                ? new SoughtColumn(
                        column,
                        names,
                        Optional.of(HeadingCell.of(numbered.group(1), numbered.group(1))),
                        Integer.parseInt(numbered.group(2)))
                : new SoughtColumn(column, names, Optional.empty(), 0);
    }

    /** The cells that have this heading, from 0; several only where nothing says which is meant. */
    List<Integer> positions(List<HeadingCell> cells) {
        for (int key = 0; key < HeadingCell.KEYS; key++) {
            for (var name : names) {
                var found = positions(name, cells, key);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return numbered.map(heading -> numbered(heading, cells)).orElse(List.of());
    }

    private List<Integer> numbered(HeadingCell heading, List<HeadingCell> cells) {
        for (int key = 0; key < HeadingCell.KEYS; key++) {
            var found = positions(heading, cells, key);
            if (!found.isEmpty()) {
                return number <= found.size() ? List.of(found.get(number - 1)) : List.of();
            }
        }
        return List.of();
    }

    private static List<Integer> positions(HeadingCell name, List<HeadingCell> cells, int key) {
        var found = new ArrayList<Integer>();
        for (int position = 0; position < cells.size(); position++) {
            if (cells.get(position).matches(name, key)) {
                found.add(position);
            }
        }
        return found;
    }
}
