package org.braid.report;

import org.braid.entitlement.Frequency;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.report.SheetTable.Column;

/** The lines of a budget, one a row. */
final class BudgetSheet {
    private BudgetSheet() {}

    static void write(BudgetRecord record, SheetTable table) {
        table.headings(
                new Column("Line", 6),
                new Column("Funder", 34),
                new Column("Funder's id", 18),
                new Column("Stream", 26),
                new Column("For", 34),
                new Column("Money", 26),
                new Column("Held as", 28),
                new Column("First day", 13),
                new Column("Last day", 13),
                new Column("In force", 9),
                new Column("A week", 13),
                new Column("In the year", 14),
                new Column("Stated", 13),
                new Column("How often", 13),
                new Column("Units a week", 13),
                new Column("Working", 48));
        record.lines().forEach(line -> add(line, table));
        table.close("Lines");
    }

    private static void add(BudgetLine line, SheetTable table) {
        var entitlement = line.entitlement();
        var funder = entitlement.funder();
        var terms = entitlement.terms();
        table.row(
                line.number(),
                Figures.name(funder),
                funder.id(),
                Wording.code(entitlement.stream().code()),
                entitlement.scheme().component(),
                Wording.code(terms.kind()),
                Figures.held(entitlement),
                entitlement.valid().startInclusive(),
                entitlement.valid().lastDay(),
                line.inForce() ? "yes" : "no",
                terms.frequency() == Frequency.ONE_OFF ? null : line.weekly(),
                line.financialYear(),
                terms.amount(),
                Wording.code(terms.frequency()),
                terms.unitsPerWeek(),
                line.working());
    }
}
