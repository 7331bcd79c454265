package org.braid.proposal;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to take a column.
 *
 * @param fits how many of its values can be read so
 * @param of how many values it has
 * @param weight how much speaks for it, on no scale but its own
 * @param because in words, without any value
 */
record Reading(ColumnMeaning meaning, int fits, int of, int weight, List<String> because) {
    Reading {
        because = List.copyOf(because);
    }

    static Reading of(ColumnMeaning meaning, int fits, int of, int weight, String... because) {
        return new Reading(meaning, fits, of, weight, List.of(because));
    }

    /** The same, with more that speaks for it. */
    Reading and(int more, String reason) {
        var reasons = new ArrayList<>(because);
        reasons.add(reason);
        return new Reading(meaning, fits, of, weight + more, reasons);
    }

    Reading as(ColumnMeaning other) {
        return new Reading(other, fits, of, weight, because);
    }

    String share() {
        return fits + " of " + of;
    }
}
