package org.braid.view;

import java.util.List;

/**
 * What views make of one resource.
 *
 * @param line as a person counts
 * @param id blank where it has none
 * @param viewed whether there is a view of its type
 */
public record ResourceRows(long line, String type, String id, boolean viewed, List<ViewRow> rows) {
    public ResourceRows {
        rows = List.copyOf(rows);
    }

    /** What others refer to it by. */
    String key() {
        return type + "/" + id;
    }

    /** Where a row stands: {@code Patient/17.name[0]}. */
    public String path(String place) {
        return type + (id.isEmpty() ? "" : "/" + id) + place;
    }
}
