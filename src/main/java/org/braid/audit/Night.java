package org.braid.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One run from receiving to publishing: the unit in which knowing is counted.
 *
 * @param number from 1; each is one more than the last published
 * @param date the day that the night's budgets are for
 * @param knownAt when it began: what it learns is known from then on
 */
public record Night(int number, LocalDate date, Instant knownAt) {
    /** The night before which something is known while it is still known. */
    public static final int STILL = Integer.MAX_VALUE;

    /** How manifests and folders call it: {@code 2026-09-30-0001}. */
    public String name() {
        return "%s-%04d".formatted(date, number);
    }
}
