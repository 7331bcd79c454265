package org.braid.person;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a linking looked at.
 *
 * @param linked the descriptions that were linked anew; those whom nothing affected are not among them
 * @param pairs of them that share all fields of a blocking rule
 * @param narrowed by blocking rule, how many blocks with one of them were over the limit, so that only neighbours in them were
 *     compared; under {@code identifier}, how many identifiers had as many holders
 */
public record Compared(long linked, long pairs, SortedMap<String, Long> narrowed) {
    /** Where nothing changed. */
    public static final Compared NOTHING = new Compared(0, 0, new TreeMap<>());

    public Compared {
        narrowed = Collections.unmodifiableSortedMap(new TreeMap<>(narrowed));
    }
}
