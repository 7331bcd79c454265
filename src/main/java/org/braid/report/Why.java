package org.braid.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braid.person.Link;
import org.braid.person.Origin;
import org.braid.person.Ruling;
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

    /** The last decision in force that joins the two. */
    Optional<Ruling> decided(Link link) {
        var pair = new Rulings.Held.Pair(link.left(), link.right());
        return decisions.stream()
                .filter(held -> held.ruling().kind() == Ruling.Kind.JOIN)
                .filter(held -> held.pairs().contains(pair))
                .map(Rulings.Held::ruling)
                .reduce((earlier, later) -> later);
    }

    /** @throws NoSuchFigure when the record does not have it */
    Subject subject() {
        return new Asking(record).subject(of);
    }
}
