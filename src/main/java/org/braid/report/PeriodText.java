package org.braid.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braid.entitlement.Money;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.PeriodFigures;

/** What the lines come to in days that somebody asked for. */
final class PeriodText {
    private PeriodText() {}

    static void write(BudgetRecord record, PeriodFigures figures, TextPage page) {
        page.heading("In the period asked for");
        if (figures.lines().isEmpty()) {
            page.say("No line has a plan whose dates are known.");
            return;
        }
        Map<Integer, BudgetLine> lines =
                record.lines().stream().collect(Collectors.toMap(BudgetLine::number, Function.identity()));
        var table = new TextTable(
                TextTable.Column.right("No", 3),
                TextTable.Column.left("For", 38),
                TextTable.Column.left("Days", 36),
                TextTable.Column.right("comes to", 14));
        for (var figure : figures.lines()) {
            table.row(
                    Integer.toString(figure.line()),
                    purpose(lines, figure),
                    Wording.period(figure.days()),
                    figure.amount().toString());
        }
        page.table(table);
        page.say("Public money of these lines: %s.".formatted(total(figures.publicMoney())));
        if (!figures.leftOut().isEmpty()) {
            page.say("%s left out%s: no plan with its dates is known of it."
                    .formatted(
                            Wording.count(figures.leftOut().size(), "line is", "lines are"),
                            Wording.lines(figures.leftOut())));
        }
    }

    private static String purpose(Map<Integer, BudgetLine> lines, PeriodFigures.Figure figure) {
        var line = lines.get(figure.line());
        return line == null ? "" : Figures.purpose(line.entitlement());
    }

    private static String total(List<Money> money) {
        return money.isEmpty()
                ? "none"
                : Wording.list(money.stream().map(Money::toString).toList());
    }
}
