package org.braid.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;

/**
 * Lines that stand for the same days.
 *
 * @param from the first of those days
 */
record Overlap(List<BudgetLine> lines, LocalDate from) {

    /** All lines that overlap another which they clash with, as one. A shared day is a handover and no overlap. */
    static Stream<Overlap> among(List<BudgetLine> lines, BiPredicate<BudgetLine, BudgetLine> clash) {
        var overlapping = new TreeMap<Integer, BudgetLine>();
        var from = Optional.<LocalDate>empty();
        for (var one : lines) {
            for (var other : lines) {
                var start = one.number() < other.number() && clash.test(one, other)
                        ? start(one, other)
                        : Optional.<LocalDate>empty();
                if (start.isPresent()) {
                    overlapping.put(one.number(), one);
                    overlapping.put(other.number(), other);
                    from = Stream.of(from, start).flatMap(Optional::stream).min(Comparator.naturalOrder());
                }
            }
        }
        return from.map(day -> new Overlap(List.copyOf(overlapping.values()), day)).stream();
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

    RecordFinding finding(FindingCode code, String detail) {
        return RecordFinding.of(code, lines, detail + from);
    }

    private static Optional<LocalDate> start(BudgetLine one, BudgetLine other) {
        return one.entitlement()
                .valid()
                .intersection(other.entitlement().valid())
                .filter(days -> days.endExclusive() == null || days.days() > 1)
                .map(days -> days.startInclusive());
    }
}
