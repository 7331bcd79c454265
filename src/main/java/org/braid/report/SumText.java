package org.braid.report;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Contribution;
import org.braid.record.ManagementShare;
import org.braid.record.Pocket;

/** A sum of a record: what each line adds to it exactly, and the one rounding. */
final class SumText {
    private final BudgetRecord record;
    private final TextPage page;

    SumText(BudgetRecord record, TextPage page) {
        this.record = record;
        this.page = page;
    }

    /** The lines that make it. */
    List<BudgetLine> write(Subject subject) {
        page.heading(SumWords.name(record, subject) + " [" + subject.words() + "]");
        var made = SumWords.made(record, subject);
        SumWords.shares(record, subject).forEach(this::share);
        var saved = subject.equals(new Subject.Total(Pocket.SAVED));
        made.forEach(each -> sum(each, saved));
        page.gap()
                .say("What is exact is added up, and the sum is rounded once, half up: what the lines show need not"
                        + " add up to it. An amount of which no decimal is exact has its fraction behind it.");
        if (subject instanceof Subject.Total) {
            nothing();
        }
        return SumWords.lines(made);
    }

    private void share(ManagementShare share) {
        page.say("%s %% = %s x 100 / %s: of the weekly public money, each rounded; to one decimal."
                .formatted(share.percent(), share.weekly(), SumWords.all(record, share)));
    }

    private void sum(Made made, boolean saved) {
        var sum = made.sum();
        var year = saved ? "put by on the day, whatever year it came in" : "in the financial year";
        var once = saved || sum.oneOff().minor() == 0 ? "" : ", %s of it paid once".formatted(sum.oneOff());
        page.say("%s a week; %s %s%s.".formatted(sum.weekly(), sum.financialYear(), year, once));
        var table = new TextTable(
                TextTable.Column.right("No", 4),
                TextTable.Column.left("Funder", 24),
                TextTable.Column.right("a week, exactly", 31),
                TextTable.Column.right(saved ? "put by, exactly" : "in the year, exactly", 33));
        made.of().forEach(each -> row(each, table));
        table.row("Sum", "", total(made, Contribution::weekly), total(made, Contribution::financialYear));
        table.row("", "rounded", sum.weekly().toString(), sum.financialYear().toString());
        page.gap().table(table);
    }

    private static void row(Contribution each, TextTable table) {
        var line = each.line();
        table.row(
                Integer.toString(line.number()),
                Figures.name(line.entitlement().funder()),
                ExactWords.of(each.weekly(), each.currency()),
                ExactWords.of(each.financialYear(), each.currency()));
        var once = each.oneOff().compareTo(BigFraction.ZERO) == 0 ? "" : ", paid once";
        table.below(
                1, Figures.purpose(line.entitlement()) + once + (line.inForce() ? "" : "; not in force on this day"));
    }

    private static String total(Made made, Function<Contribution, BigFraction> part) {
        var exact = made.of().stream().map(part).reduce(BigFraction.ZERO, BigFraction::add);
        return ExactWords.of(exact, made.sum().weekly().currency());
    }

    private void nothing() {
        var counted = Contribution.of(record).stream()
                .map(each -> each.line().number())
                .toList();
        var none = record.lines().stream()
                .map(BudgetLine::number)
                .filter(number -> !counted.contains(number))
                .toList();
        if (!none.isEmpty()) {
            page.say("In no sum%s: not in force on this day, and nothing of them counts in the year."
                    .formatted(Wording.lines(none)));
        }
    }
}
