package org.braid.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One night.
 *
 * @param files in the order in which they are found
 * @param trusted whether snapshots may lose any share
 * @param day that the budgets are for
 * @param stop where it is broken off
 */
public record Night(List<Sent> files, boolean trusted, LocalDate day, Optional<Stop> stop) {
    public Night {
        files = List.copyOf(files);
    }

    /** The last thing that a broken night does. */
    public enum Stop {
        RECEIVED,
        NORMALISED,
        LINKED,
        MERGED,
        PROVED
    }

    public Night with(List<Sent> others) {
        return new Night(others, trusted, day, stop);
    }

    public boolean whole() {
        return stop.isEmpty();
    }
}
