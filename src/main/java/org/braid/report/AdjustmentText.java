package org.braid.report;

import java.io.IOException;
import org.braid.entitlement.Money;
import org.braid.record.AdjustedLine;
import org.braid.record.Control;
import org.braid.record.Span;

/** A journal for reading: each adjusted line with its months, its cause and what it comes to. */
public final class AdjustmentText implements AdjustmentJournal {
    private final Appendable out;
    private String person = "";

    public AdjustmentText(Appendable out) {
        this.out = out;
    }

    @Override
    public void line(AdjustedLine line) throws IOException {
        var page = new TextPage();
        if (!line.person().equals(person)) {
            person = line.person();
            page.heading(person);
        }
        page.say("%s (%s)"
                .formatted(
                        ChangeWords.subject(line.change()), line.change().key().text()));
        page.table(months(line));
        page.say("Because %s."
                .formatted(
                        ChangeWords.cause(line.change().cause(), line.change().kind())));
        out.append(page.toString());
    }

    private static TextTable months(AdjustedLine line) {
        var table = new TextTable(
                TextTable.Column.left("", 10),
                TextTable.Column.right("then", 17),
                TextTable.Column.right("now", 17),
                TextTable.Column.right("adjustment", 17));
        line.months()
                .forEach(month -> table.row(figures(
                        line, month.month().toString(), new long[] {month.before(), month.after(), month.adjustment()
                        })));
        return table.row(figures(line, "together", new long[] {line.before(), line.after(), line.adjustment()}));
    }

    private static String[] figures(AdjustedLine line, String name, long[] minor) {
        var currency = line.account().currency();
        return new String[] {
            name,
            new Money(minor[0], currency).toString(),
            new Money(minor[1], currency).toString(),
            HistoryText.signed(new Money(minor[2], currency))
        };
    }

    @Override
    public void control(Span span, Control control) throws IOException {
        out.append(ControlText.of(span, control));
        person = "";
    }

    @Override
    public void finish() {}
}
