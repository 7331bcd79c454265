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
        if (terms.frequency() == Frequency.WHOLE_PERIOD && !valid.hasDays()) {
            throw new IllegalArgumentException("an amount for the whole period needs a period with days and an end");
        }
    }

    @Override
    public Stream stream() {
        return scheme.stream();
    }

    /** Whether it enters the public totals. */
    public boolean isPublicMoney() {
        return stream().isPublic() && terms.kind().isPublic();
    }

    /**
     * The days on which it is part of a budget: its period. A one-off without an end stays part of it through the
     * financial year it starts in (docs/interpretations.md, 5).
     */
    public DateRange inForce() {
        return terms.frequency().recurring() || valid.endExclusive() != null
                ? valid
                : new DateRange(
                        valid.startInclusive(),
                        DateRange.financialYear(valid.startInclusive()).endExclusive());
    }
}
