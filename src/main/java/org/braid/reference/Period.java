package org.braid.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something is so.
 *
 * @param from the first day; null where nobody wrote it down
 * @param to the last day; null while it goes on
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
