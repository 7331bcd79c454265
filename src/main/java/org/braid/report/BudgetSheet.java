package org.braid.report;

import java.util.function.Function;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.Entitlement;
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
                new Column("Plan", 16),
                new Column("Assessed on", 13),
                new Column("Review due", 13),
                new Column("Need", 14),
                new Column("From", 28),
                new Column("When", 24),
                new Column("Chosen time", 20),
                new Column("Chosen helper", 20),
                new Column("What became of it", 50),
                new Column("Working", 60),
                new Column("Held for a decision", 10));
        record.lines().forEach(line -> add(record, line, table));
        table.close("Lines");
    }

    private static void add(BudgetRecord record, BudgetLine line, SheetTable table) {
        var entitlement = line.entitlement();
        var funder = entitlement.funder();
        var context = record.context(line);
        var terms = entitlement.terms();
        table.row(
                line.number(),
                Figures.name(funder, record),
                funder.id(),
                Wording.code(entitlement.stream().code()),
                entitlement.scheme().component(),
                Wording.code(terms.kind()),
                Figures.held(record, line),
                entitlement.inForce().startInclusive(),
                entitlement.inForce().lastDay(),
                line.inForce() ? "yes" : "no",
                terms.frequency().recurring() ? line.weekly() : null,
                line.financialYear(),
                terms.amount(),
                Wording.code(terms.frequency()),
                terms.unitsPerWeek(),
                context.planReference(),
                context.assessedOn(),
                context.reviewDue(),
                entitlement.allocation().grade(),
                arranged(entitlement, Arrangement::provider),
                arranged(entitlement, Arrangement::schedule),
                arranged(entitlement, Arrangement::chosenTime),
                arranged(entitlement, Arrangement::chosenHelper),
                String.join("; ", Particulars.use(line, record.validAt())),
                line.working(),
                record.isHeld(line) ? "yes" : "no");
    }

    private static String arranged(Entitlement entitlement, Function<Arrangement, String> what) {
        var arrangement = entitlement.arrangement();
        return arrangement == null ? "" : what.apply(arrangement);
    }
}
