package org.braid.summary;

import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.record.BudgetRecord;

/** The events of a record that had happened by its day. */
final class Happened {
    private Happened() {}

    /** Newest first. */
    static Stream<CareEvent> until(BudgetRecord record) {
        return record.events().stream()
                .filter(event -> !event.valid().startInclusive().isAfter(record.validAt()));
    }

    static Stream<CareEvent> until(BudgetRecord record, CareEvent.Kind kind) {
        return until(record).filter(event -> event.kind() == kind);
    }
}
