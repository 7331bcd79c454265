package org.braid.entitlement;

import java.util.List;

/** One thing that one feed says about one person. */
public sealed interface Statement permits Entitlement, CareEvent {
    StatementKey key();

    PersonDetails person();

    Stream stream();

    DateRange valid();

    Plan plan();

    /** Every value used, verbatim, in the order of the mapping. */
    List<SourceValue> words();

    Provenance provenance();
}
