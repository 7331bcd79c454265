package org.braid.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Entitlement;

/**
 * How the money of a line was allocated: in the line's own words, or else in those of a statement beside it that says how.
 * The amount of the line stays the line's; what is said here is the other's, and names its feed.
 *
 * @param by who says how: the line's own statement, or one that is told beside it
 * @param indicative the up-front figures that the same feed states of the same days
 */
public record Allocated(BudgetLine line, Entitlement by, List<Report> indicative) {
    /** Years, by which the newest of the day is newer than any other. */
    private static final int BEFORE_OTHERS = 10_000;

    public Allocated {
        indicative = List.copyOf(indicative);
    }

    /** @param validAt of several statements, that of this day goes first, and then the newest */
    static Allocated of(BudgetLine line, LocalDate validAt) {
        var by = stated(line.entitlement())
                ? line.entitlement()
                : beside(line, validAt).orElse(line.entitlement());
        return new Allocated(
                line,
                by,
                line.corroboratedBy().stream()
                        .filter(report -> isIndicativeOf(report, by))
                        .toList());
    }

    /** Whether another feed than the line's says it. */
    public boolean isTold() {
        return !by.equals(line.entitlement());
    }

    /** Whether anybody says how the figure was reached. */
    public boolean isStated() {
        return stated(by) || !indicative.isEmpty();
    }

    private static Optional<Entitlement> beside(BudgetLine line, LocalDate validAt) {
        return told(line)
                .filter(told -> !Told.indicative(told))
                .min(Comparator.comparing(
                                (Entitlement told) -> told.valid().contains(validAt)
                                        ? told.valid().startInclusive().plusYears(BEFORE_OTHERS)
                                        : told.valid().startInclusive(),
                                Comparator.reverseOrder())
                        .thenComparing(Entitlement::key));
    }

    /** What is told beside a line by whoever allocates, up-front figures among it. */
    static Stream<Entitlement> told(BudgetLine line) {
        return line.corroboratedBy().stream()
                .filter(report -> report.standing() != Report.Standing.REPLACED)
                .map(Report::entitlement)
                .filter(Allocated::stated);
    }

    private static boolean isIndicativeOf(Report report, Entitlement by) {
        var statement = report.entitlement();
        return Told.indicative(statement)
                && !Told.indicative(by)
                && statement.key().feed().equals(by.key().feed())
                && statement.valid().overlaps(by.valid());
    }

    private static boolean stated(Entitlement entitlement) {
        var allocation = entitlement.allocation();
        return Told.indicative(entitlement)
                || !allocation.method().equals(Allocation.NOT_RECORDED.method())
                || allocation.points() != null
                || allocation.costedPlan() != null
                || !allocation.reason().isBlank();
    }
}
