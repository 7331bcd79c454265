package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.audit.FindingCode;

/**
 * A component that ended within the last 400 days was followed, at most 31 days later, by less, and no reason is stated. A
 * year and a month: long enough for a yearly uplift that comes late.
 */
final class YearOnYearCut implements Check {
    private static final int LOOK_BACK = 400;
    private static final int GAP = 31;

    @Override
    public List<Found> in(BudgetRecord record) {
        var paid = record.lines().stream().filter(BudgetLine::recurringPublic).toList();
        return paid.stream()
                .flatMap(line -> cut(line, paid, record.validAt()).stream())
                .toList();
    }

    private static Optional<Found> cut(BudgetLine ended, List<BudgetLine> paid, LocalDate validAt) {
        var end = ended.entitlement().valid().endExclusive();
        if (end == null || end.isAfter(validAt) || end.isBefore(validAt.minusDays(LOOK_BACK))) {
            return Optional.empty();
        }
        var same =
                paid.stream().filter(line -> Overlap.sameComponent(line, ended)).toList();
        var next = same.stream().filter(line -> follows(line, end, validAt)).toList();
        // All lines of the component are added up, since one line may be followed by two.
        return next.stream().anyMatch(line -> explained(line, validAt))
                ? Optional.empty()
                : next.stream()
                        .map(line -> line.entitlement().valid().startInclusive())
                        .max(LocalDate::compareTo)
                        .filter(start -> weekly(same, start).compareTo(weekly(same, end.minusDays(1))) < 0)
                        .map(start -> found(ended, next, start));
    }

    private static boolean explained(BudgetLine line, LocalDate validAt) {
        return !Allocated.of(line, validAt).by().allocation().reason().isBlank();
    }

    private static Found found(BudgetLine ended, List<BudgetLine> next, LocalDate start) {
        var lines = new ArrayList<>(next);
        lines.add(ended);
        return Found.in(lines, FindingCode.YEAR_ON_YEAR_CUT, "less is paid from " + start)
                .about(ended.entitlement());
    }

    private static boolean follows(BudgetLine line, LocalDate end, LocalDate validAt) {
        var start = line.entitlement().valid().startInclusive();
        return !start.isBefore(end) && !start.isAfter(end.plusDays(GAP)) && !start.isAfter(validAt);
    }

    private static BigFraction weekly(List<BudgetLine> lines, LocalDate day) {
        return lines.stream()
                .filter(line -> line.entitlement().valid().contains(day))
                .map(line -> Worth.of(line.entitlement(), day).weekly())
                .reduce(BigFraction.ZERO, BigFraction::add);
    }
}
