package org.braid.feed.table;

import java.util.List;

/** Tells the rows of a heading that is repeated below, as on each page of a printed list. */
final class RepeatedHeading {
    private final int[] positions;
    /** The heading's texts at the positions, by row. */
    private final List<String[]> rows;

    RepeatedHeading(Heading heading) {
        positions = heading.positions().stream()
                .filter(position -> position >= 0)
                .mapToInt(Integer::intValue)
                .toArray();
        rows = heading.rows().stream().map(this::texts).filter(this::isWritten).toList();
    }

    private String[] texts(List<String> row) {
        var texts = new String[positions.length];
        for (int next = 0; next < texts.length; next++) {
            texts[next] = positions[next] < row.size() ? row.get(positions[next]) : "";
        }
        return texts;
    }

    private boolean isWritten(String[] texts) {
        return !List.of(texts).stream().allMatch(Blank::isBlank);
    }

    boolean is(String[] cells) {
        for (var texts : rows) {
            if (is(texts, cells)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String[] texts, String[] cells) {
        for (int next = 0; next < texts.length; next++) {
            if (!texts[next].equals(cells[positions[next]])) {
                return false;
            }
        }
        return true;
    }
}
