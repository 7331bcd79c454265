package org.braid.report;

import java.util.List;
import java.util.Map;
import org.braid.person.Origin;
import org.braid.person.Rulings;
import org.braid.record.BudgetRecord;

/**
 * What is asked about a record, with what only the stores know of the person.
 *
 * @param of which figure, by the words that the record shows it by: {@code 3}, {@code total}, {@code funder council:991},
 *     {@code share DIRECT_PAYMENT}, {@code finding 2}, {@code event 1}; blank for all lines
 * @param full whether the lines of a figure are explained, too
 * @param origins where each description of the person is stated, by its key
 * @param decisions in force about who the person is
 */
public record Why(
        BudgetRecord record, String of, boolean full, Map<String, Origin> origins, List<Rulings.Held> decisions) {
    public Why {
        origins = Map.copyOf(origins);
        decisions = List.copyOf(decisions);
    }

    static Why of(BudgetRecord record, String of) {
        return new Why(record, of, false, Map.of(), List.of());
    }

    /** @throws NoSuchFigure when the record does not have it */
    Subject subject() {
        return new Asking(record).subject(of);
    }
}
