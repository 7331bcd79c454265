package org.braid.summary;

import java.util.Set;
import org.braid.entitlement.CareEvent;
import org.braid.record.BudgetRecord;

/** How often somebody had to go through a request, an assessment or a review. */
final class Touches {
    private static final Set<CareEvent.Kind> KINDS =
            Set.of(CareEvent.Kind.REQUEST, CareEvent.Kind.ASSESSMENT, CareEvent.Kind.REVIEW);

    private Touches() {}

    /** In the year that ends with the record's day, by the authority of one area. */
    static long lastYear(BudgetRecord record, String area, Places places) {
        return Happened.until(record)
                .filter(event -> KINDS.contains(event.kind()))
                .filter(event -> places.of(event.key().authority()).equals(area))
                .filter(event ->
                        event.valid().startInclusive().isAfter(record.validAt().minusYears(1)))
                .count();
    }
}
