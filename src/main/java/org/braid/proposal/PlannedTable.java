package org.braid.proposal;

import java.util.List;
import java.util.Optional;

/**
 * A table that a mapping reads.
 *
 * @param name what the mapping calls it; blank where it is the only one
 * @param references to tables whose columns its rows have, too
 * @param own what its columns are taken for without those
 * @param claim what its rows give; nothing where they are only read for others, or passed over
 */
record PlannedTable(String name, Layout layout, List<NamedTable> references, Judgement own, Optional<Draft> claim) {
    PlannedTable {
        references = List.copyOf(references);
    }

    PlannedTable called(String other) {
        return new PlannedTable(other, layout, references, own, claim);
    }

    boolean isNamedBy(PlannedTable other) {
        return other.references.stream().anyMatch(this::isMeantBy);
    }

    boolean isMeantBy(NamedTable reference) {
        return reference.to().number() == layout.number();
    }

    /** Whether it says who somebody is. */
    boolean isOfPeople() {
        return own.columns().stream()
                .anyMatch(column -> own.best(column).meaning().isIdentity());
    }
}
