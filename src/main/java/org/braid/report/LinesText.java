package org.braid.report;

import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Context;

/** The lines of a budget: a row of figures, and under it how they came about. */
final class LinesText {
    private LinesText() {}

    static void write(BudgetRecord record, TextPage page) {
        page.heading("The lines");
        if (record.lines().isEmpty()) {
            page.say("None.");
            return;
        }
        var table = new TextTable(
                TextTable.Column.right("No", 3),
                TextTable.Column.left("Funder", 37),
                TextTable.Column.right("a week", 12),
                TextTable.Column.right("in the year", 13),
                TextTable.Column.left("Held as", 25));
        record.lines().forEach(line -> add(record, line, table));
        page.table(table);
    }

    private static void add(BudgetRecord record, BudgetLine line, TextTable table) {
        var entitlement = line.entitlement();
        table.row(
                Integer.toString(line.number()),
                Figures.name(entitlement.funder(), record),
                Figures.weekly(line),
                line.financialYear().toString(),
                Figures.held(record, line));
        table.below(1, Figures.purpose(entitlement) + nature(line));
        table.below(1, Figures.period(line) + context(record.context(line)));
        table.below(1, line.working());
        if (record.isHeld(line)) {
            table.below(1, "Held for a person's decision, see what is to check");
        }
        if (!Particulars.of(line).isEmpty()) {
            table.below(1, Wording.capital(String.join("; ", Particulars.of(line))));
        }
        AllocationWords.of(record.allocated(line)).forEach(words -> table.below(1, words));
        Particulars.told(record.allocated(line)).forEach(words -> table.below(1, Wording.capital(words)));
        Particulars.use(line, record.validAt()).forEach(use -> table.below(1, Wording.capital(use)));
    }

    /** {@code ; plan SP-77; assessed on 20 August 2025}; the review has its place among the outcomes. */
    private static String context(Context context) {
        var plan = context.planReference().isBlank() ? "" : "; plan " + context.planReference();
        var assessed = context.assessedOn();
        return plan + (assessed == null ? "" : "; assessed on " + Wording.day(assessed));
    }

    /** What a reader must not take for the person's free public money. */
    private static String nature(BudgetLine line) {
        var entitlement = line.entitlement();
        var purpose = entitlement.plan().purpose();
        return switch (entitlement.terms().kind()) {
            case PUBLIC_DEVOLVED -> "";
            case SAVED_UP -> purpose.isBlank() ? " (saved up)" : " (saved up for %s)".formatted(purpose);
            default -> " (%s)".formatted(Wording.code(entitlement.terms().kind()));
        };
    }
}
