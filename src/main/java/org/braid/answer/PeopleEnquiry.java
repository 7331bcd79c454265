package org.braid.answer;

import org.braid.answer.Unanswerable.Reason;
import org.braid.entitlement.Stream;
import org.braid.reference.Glossary;
import org.braid.report.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * Asks who has a budget.
 *
 * @param streams only those with at least so many public streams
 * @param kind only budgets of this kind, by its code in any case or by a term for it; null for all
 */
public record PeopleEnquiry(int streams, @Nullable String kind, When when, Format format) {
    /** @throws Unanswerable when what is asked cannot be */
    void check() {
        if (streams < 0) {
            throw new Unanswerable(Reason.INVALID_QUESTION, "Nobody has fewer than no streams: ask for 0 or more.");
        }
    }

    /** People use several terms for one kind (REQUIREMENTS A2, A5); what is none of them is a kind's code. */
    PeopleEnquiry meant(Glossary glossary) {
        return kind == null
                ? this
                : new PeopleEnquiry(
                        streams,
                        glossary.kind(kind).orElseGet(() -> kind.strip().replace(' ', '_')),
                        when,
                        format);
    }

    boolean wants(PersonRow row) {
        return publicStreams(row) >= streams && (kind == null || row.kind().equalsIgnoreCase(kind));
    }

    private static long publicStreams(PersonRow row) {
        return row.streams().stream()
                .filter(stream -> new Stream(stream).isPublic())
                .count();
    }
}
