package org.braid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;

/**
 * A statement that adds nothing to any total.
 *
 * @param line the number of the line that counts the same money; empty when none does
 */
record Uncounted(Report report, OptionalInt line) {

    /** All of a record's, those of its lines first; each once, also where both the line and the record name it. */
    static List<Uncounted> of(BudgetRecord record) {
        var all = new ArrayList<Uncounted>();
        for (var line : record.lines()) {
            line.corroboratedBy().forEach(report -> all.add(new Uncounted(report, OptionalInt.of(line.number()))));
        }
        var told = all.stream().map(Uncounted::report).toList();
        record.reports().stream()
                .filter(report -> !told.contains(report))
                .forEach(report -> all.add(new Uncounted(report, OptionalInt.empty())));
        return all;
    }

    /** Why it is not counted. */
    String reason() {
        var standing = Wording.standing(report.standing());
        return line.isPresent() ? "line %d counts this money; it %s".formatted(line.getAsInt(), standing) : standing;
    }
}
