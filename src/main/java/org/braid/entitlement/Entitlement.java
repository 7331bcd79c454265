package org.braid.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One funder's award to one person for one purpose over one period, as one feed states it.
 *
 * @param reportedBy who says so: the funder itself, or a council or provider that reports on it
 * @param arrangement who helps, when and where; null when nothing of it is stated
 * @param use what has become of the money so far; null when nothing of it is stated
 * @param replaces the reference of the award, of the same feed and authority, that this one voids; blank for none
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
        @Nullable Arrangement arrangement,
        @Nullable Use use,
        String replaces,
        List<SourceValue> words,
        Provenance provenance)
        implements Statement {

    public Entitlement {
        words = Words.copyOf(words);
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
     * financial year it starts in (docs/interpretations.md, 5); what is put by stays until it is said to be spent.
     */
    public DateRange inForce() {
        return terms.frequency().recurring() || valid.endExclusive() != null || terms.kind() == MoneyKind.SAVED_UP
                ? valid
                : new DateRange(
                        valid.startInclusive(), year(valid.startInclusive()).endExclusive());
    }

    /** The year in which its funder accounts, around a day. */
    public DateRange year(LocalDate day) {
        return DateRange.yearFrom(terms.yearBegins(), day);
    }
}
