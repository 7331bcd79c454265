package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.entitlement.DateRange;

/**
 * Lines that stand for the same days.
 *
 * @param from the first of those days
 */
record Overlap(List<BudgetLine> lines, LocalDate from) {

    /** All lines that overlap another which they clash with, as one. A shared day is a handover and no overlap. */
    static Optional<Overlap> among(List<BudgetLine> lines, BiPredicate<BudgetLine, BudgetLine> clash) {
        var overlaps = new ArrayList<Overlap>();
        for (var one : lines) {
            for (var other : lines) {
                if (one.number() < other.number() && clash.test(one, other)) {
                    start(one, other).ifPresent(from -> overlaps.add(new Overlap(List.of(one, other), from)));
                }
            }
        }
        return overlaps.stream().reduce(Overlap::and);
    }

    private Overlap and(Overlap other) {
        return new Overlap(
                Stream.concat(lines.stream(), other.lines.stream()).distinct().toList(),
                from.isBefore(other.from) ? from : other.from);
    }

    static boolean sameFunder(BudgetLine one, BudgetLine other) {
        return one.entitlement()
                .funder()
                .id()
                .equals(other.entitlement().funder().id());
    }

    static boolean sameComponent(BudgetLine one, BudgetLine other) {
        return sameFunder(one, other)
                && one.weekly().currency().equals(other.weekly().currency())
                && one.entitlement().stream().equals(other.entitlement().stream())
                && one.entitlement()
                        .scheme()
                        .component()
                        .equalsIgnoreCase(other.entitlement().scheme().component());
    }

    Found found(FindingCode code, String detail) {
        return Found.in(lines, code, detail + from);
    }

    private static Optional<LocalDate> start(BudgetLine one, BudgetLine other) {
        return one.entitlement()
                .valid()
                .intersection(other.entitlement().valid())
                .filter(days -> days.endExclusive() == null || days.days() > 1)
                .map(DateRange::startInclusive);
    }
}
