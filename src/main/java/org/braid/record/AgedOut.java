package org.braid.record;

import java.time.LocalDate;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Stream;

/**
 * An EHC plan or its money runs past the academic year in which the person turns 25 (Children and Families Act 2014,
 * section 46). The academic year begins on 1 September.
 */
final class AgedOut implements Check {
    private static final int AGE = 25;

    @Override
    public List<Found> in(BudgetRecord record) {
        var birth = record.details().birthDate();
        var year = academicYear(record.validAt());
        if (birth == null || !birth.plusYears(AGE).isBefore(year)) {
            return List.of();
        }
        var lines = record.lines().stream()
                .filter(BudgetLine::runs)
                .filter(line -> education(line.entitlement().stream()))
                .toList();
        var plans = record.events().stream()
                .filter(event -> planRuns(event, record.validAt()))
                .toList();
        return lines.isEmpty() && plans.isEmpty()
                ? List.of()
                : List.of(Found.in(lines, FindingCode.AGED_OUT, "should have ended before " + year)
                        .with(plans)
                        .aboutBudget(record));
    }

    private static LocalDate academicYear(LocalDate day) {
        var start = LocalDate.of(day.getYear(), 9, 1);
        return day.isBefore(start) ? start.minusYears(1) : start;
    }

    private static boolean planRuns(CareEvent event, LocalDate day) {
        return event.kind() == CareEvent.Kind.PLAN
                && education(event.stream())
                && event.valid().contains(day);
    }

    private static boolean education(Stream stream) {
        return stream.equals(Stream.EDUCATION);
    }
}
