package org.braid.entitlement;

import java.util.List;

/**
 * One funder's award to one person for one purpose over one period, as one feed states it.
 *
 * @param reportedBy who says so: the funder itself, or a council or provider that reports on it
 */
public record Entitlement(
        StatementKey key,
        PersonDetails person,
        Scheme scheme,
        Funder funder,
        String reportedBy,
        Terms terms,
        DateRange valid,
        Allocation allocation,
        Handling handling,
        Plan plan,
        List<SourceValue> words,
        Provenance provenance)
        implements Statement {

    public Entitlement {
        words = List.copyOf(words);
    }

    @Override
    public Stream stream() {
        return scheme.stream();
    }
}
