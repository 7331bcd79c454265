package org.braid.proposal;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/**
 * What an installation knows of people, asked in numbers only.
 *
 * @param identifiers of these, how many somebody has
 * @param birthDates of these, on how many somebody was born
 */
public record KnownPeople(Function<Set<String>, Integer> identifiers, Function<Set<LocalDate>, Integer> birthDates) {
    /** Where there is no installation. */
    public static final KnownPeople NOBODY = new KnownPeople(identifiers -> 0, days -> 0);
}
