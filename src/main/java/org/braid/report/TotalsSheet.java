package org.braid.report;

import java.util.Currency;
import java.util.List;
import org.braid.record.BudgetRecord;
import org.braid.record.Totals;
import org.braid.report.SheetTable.Column;

/** The sums of a budget, and a chart of what each funder pays a week. */
final class TotalsSheet {
    private TotalsSheet() {}

    static void write(BudgetRecord record, SheetTable table) {
        table.headings(
                new Column("Of", 22),
                new Column("By", 18),
                new Column("Name", 42),
                new Column("Currency", 10),
                new Column("A week", 14),
                new Column("In the year", 15),
                new Column("Of it once", 14));
        var totals = record.totals();
        // The funders first: the chart needs them in one piece, and one currency with them.
        var funders = totals.publicMoney().isEmpty()
                ? List.<Totals.Part>of()
                : funders(totals, currency(totals.publicMoney().get(0)));
        funders.forEach(part -> add(record, part, table));
        totals.by().stream().filter(part -> !funders.contains(part)).forEach(part -> add(record, part, table));
        totals.publicMoney().forEach(sum -> add("Public money", "all", "", sum, table));
        totals.ownMoney().forEach(sum -> add("Own money", "all", "", sum, table));
        totals.savedUp().forEach(sum -> add("Saved up", "all", "", sum, table));
        totals.contribution().forEach(sum -> add("The person's contribution", "all", "", sum, table));
        table.close("Totals");
        if (!funders.isEmpty()) {
            FunderChart.draw(table.sheet(), funders.size());
        }
    }

    private static List<Totals.Part> funders(Totals totals, Currency currency) {
        return totals.by().stream()
                .filter(part -> part.dimension() == Totals.Dimension.FUNDER)
                .filter(part -> currency(part.sum()).equals(currency))
                .toList();
    }

    private static Currency currency(Totals.Sum sum) {
        return sum.weekly().currency();
    }

    private static void add(BudgetRecord record, Totals.Part part, SheetTable table) {
        add("Public money", Wording.code(part.dimension()), Figures.name(part, record), part.sum(), table);
    }

    private static void add(String of, String by, String name, Totals.Sum sum, SheetTable table) {
        table.row(of, by, name, currency(sum).getCurrencyCode(), sum.weekly(), sum.financialYear(), sum.oneOff());
    }
}
