package org.braid.linkage;

import java.util.List;

/**
 * What two people are compared by: one column, or several that say one thing together.
 *
 * @param name as the model calls it
 * @param headings of the columns it is made of, in their order
 */
record Field(String name, Kind kind, List<String> headings) {
    Field {
        headings = List.copyOf(headings);
    }
}
