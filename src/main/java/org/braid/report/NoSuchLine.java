package org.braid.report;

import java.util.List;
import java.util.OptionalInt;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** A line was asked for that the budget does not have. */
public final class NoSuchLine extends RuntimeException {
    private NoSuchLine(BudgetRecord record, int line) {
        super("%s has no line %d; %s".formatted(record.person(), line, lines(record)));
    }

    private static String lines(BudgetRecord record) {
        var lines = record.lines().size();
        return lines == 0 ? "it has no lines" : "its lines are 1 to " + lines;
    }

    /** The lines asked for: the one, or all. */
    static List<BudgetLine> unlessIn(BudgetRecord record, OptionalInt line) {
        if (line.isEmpty()) {
            return record.lines();
        }
        return record.lines().stream()
                .filter(each -> each.number() == line.getAsInt())
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new NoSuchLine(record, line.getAsInt()));
    }
}
