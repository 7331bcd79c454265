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
 * @param decision for which alone the night is; files wait for the next
 */
public record Night(
        List<Sent> files, boolean trusted, LocalDate day, Optional<Stop> stop, Optional<Decision> decision) {
    public Night {
        files = List.copyOf(files);
    }

    public static Night of(List<Sent> files, LocalDate day) {
        return new Night(files, true, day, Optional.empty(), Optional.empty());
    }

    public static Night of(Decision decision, LocalDate day) {
        return new Night(List.of(), true, day, Optional.empty(), Optional.of(decision));
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
        return new Night(others, trusted, day, stop, decision);
    }

    public boolean whole() {
        return stop.isEmpty();
    }
}
