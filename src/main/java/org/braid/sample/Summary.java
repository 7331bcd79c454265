package org.braid.sample;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was written; {@code truth/summary.json} says the same.
 *
 * @param asOf the day for which the truth's weekly figures hold
 * @param counts money rows by feed and use, people by their number of public streams
 */
public record Summary(int people, LocalDate asOf, long seed, SortedMap<String, Long> counts) {
    public Summary {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
