package org.braid.answer;

import org.braid.entitlement.Stream;
import org.braid.report.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * Asks who has a budget.
 *
 * @param streams only those with at least so many public streams
 * @param kind only budgets of this kind, in any case; null for all
 */
public record PeopleEnquiry(int streams, @Nullable String kind, When when, Format format) {
    boolean wants(PersonRow row) {
        return publicStreams(row) >= streams && (kind == null || row.kind().equalsIgnoreCase(kind));
    }

    private static long publicStreams(PersonRow row) {
        return row.streams().stream()
                .filter(stream -> new Stream(stream).isPublic())
                .count();
    }
}
