package org.braid.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.braid.entitlement.Allocation;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;

/**
 * A statement that adds nothing to any total.
 *
 * @param line the number of the line that counts the same money; empty when none does
 */
record Uncounted(Report report, OptionalInt line) {

    /** All of a record's, those of its lines first. */
    static List<Uncounted> of(BudgetRecord record) {
        var lines = record.lines().stream().flatMap(line -> of(line).stream());
        var waiting = record.reports().stream().map(report -> new Uncounted(report, OptionalInt.empty()));
        return Stream.concat(lines, waiting).toList();
    }

    /** What is told about the money of a line. */
    static List<Uncounted> of(BudgetLine line) {
        return line.corroboratedBy().stream()
                .map(report -> new Uncounted(report, OptionalInt.of(line.number())))
                .toList();
    }

    private boolean isIndicative() {
        return line.isPresent()
                && report.standing() != Report.Standing.REPLACED
                && report.entitlement().allocation().stage() == Allocation.Stage.INDICATIVE;
    }

    /** Why it is not counted. */
    String reason() {
        var standing =
                isIndicative() ? "is what was indicated before the final figure" : Wording.standing(report.standing());
        return line.isPresent() ? "line %d counts this money; it %s".formatted(line.getAsInt(), standing) : standing;
    }
}
