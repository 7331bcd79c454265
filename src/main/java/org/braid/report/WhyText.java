package org.braid.report;

import java.util.List;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** From a figure back to the cell it was read from: what {@code braid why PERSON [FIGURE]} prints. */
public final class WhyText {
    private final Why why;
    private final BudgetRecord record;
    private final TextPage page = new TextPage();
    private final StatementText statements;

    private WhyText(Why why) {
        this.why = why;
        this.record = why.record();
        this.statements = new StatementText(record, page);
    }

    /** @throws NoSuchFigure when the record does not have what is asked */
    public static String of(Why why) {
        return new WhyText(why).text(why.subject());
    }

    private String text(Subject subject) {
        page.title("Why %s has these figures on %s".formatted(record.person(), Wording.day(record.validAt())));
        if (subject instanceof Subject.Event event) {
            statements.event(event.number());
        } else if (subject instanceof Subject.Line line) {
            lines(List.of(record.lines().get(line.number() - 1)));
        } else if (subject instanceof Subject.Everything) {
            lines(record.lines());
            Uncounted.of(record).stream().filter(each -> each.line().isEmpty()).forEach(statements::told);
        } else if (subject instanceof Subject.Finding finding) {
            rest(new FindingWhy(record, finding).write(page), subject);
        } else {
            rest(new SumText(record, page).write(subject), subject);
        }
        if (why.full() || subject instanceof Subject.Line || subject instanceof Subject.Everything) {
            new IdentityText(why, page).write();
        }
        return page.toString();
    }

    private void lines(List<BudgetLine> lines) {
        lines.forEach(statements::line);
    }

    /** What a figure rests on, or how to go on to it. */
    private void rest(List<BudgetLine> lines, Subject subject) {
        if (why.full()) {
            lines(lines);
        } else if (!lines.isEmpty()) {
            next(lines, subject);
        }
    }

    private void next(List<BudgetLine> lines, Subject subject) {
        page.heading("Next");
        var commands = new TextTable(TextTable.Column.left("", 56), TextTable.Column.left("", 40));
        lines.forEach(line -> commands.row(
                "braid why %s %d".formatted(record.person(), line.number()),
                "where the figures of line %d come from".formatted(line.number())));
        commands.row("braid why %s %s --full".formatted(record.person(), subject.words()), "the same for all of them");
        page.table(commands);
    }
}
