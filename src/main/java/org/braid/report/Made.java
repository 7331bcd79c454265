package org.braid.report;

import java.util.List;
import java.util.function.Predicate;
import org.braid.record.BudgetRecord;
import org.braid.record.Contribution;
import org.braid.record.Pocket;
import org.braid.record.Totals;

/**
 * A sum of a record, and the lines that make it.
 *
 * @param sum as the record shows it
 * @param of of its currency, in the order of the lines
 */
record Made(Totals.Sum sum, List<Contribution> of) {
    Made {
        of = List.copyOf(of);
    }

    /** One for each currency. */
    static List<Made> of(BudgetRecord record, Subject.Total total) {
        return of(record, sums(record.totals(), total.pocket()), each -> each.pocket() == total.pocket());
    }

    /** One for each currency. */
    static List<Made> of(BudgetRecord record, Subject.Part asked) {
        var sums = record.totals().by().stream()
                .filter(part ->
                        part.dimension() == asked.dimension() && part.code().equals(asked.code()))
                .map(Totals.Part::sum)
                .toList();
        return of(
                record,
                sums,
                each -> each.pocket() == Pocket.PUBLIC
                        && asked.code().equals(each.codes().get(asked.dimension())));
    }

    static List<Totals.Sum> sums(Totals totals, Pocket pocket) {
        return switch (pocket) {
            case PUBLIC -> totals.publicMoney();
            case OWN -> totals.ownMoney();
            case SAVED -> totals.savedUp();
            case CONTRIBUTION -> totals.contribution();
        };
    }

    private static List<Made> of(BudgetRecord record, List<Totals.Sum> sums, Predicate<Contribution> part) {
        var all = Contribution.of(record).stream().filter(part).toList();
        return sums.stream()
                .map(sum -> new Made(
                        sum,
                        all.stream()
                                .filter(each ->
                                        each.currency().equals(sum.weekly().currency()))
                                .toList()))
                .toList();
    }
}
