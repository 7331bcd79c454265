package org.braid.report;

import java.util.Currency;
import org.braid.audit.Night;
import org.braid.entitlement.Money;
import org.braid.record.AdjustedLine.Posting;
import org.braid.record.Control;
import org.braid.record.Span;

/** Control totals, which tie a journal to the two beliefs it leads between. */
public final class ControlText {
    private ControlText() {}

    /** One table: what was believed, what was adjusted, what is believed. */
    public static String of(Span span, Control control) {
        var page = new TextPage();
        write(page, span, control);
        return page.toString();
    }

    static void write(TextPage page, Span span, Control control) {
        page.heading(heading(span));
        var table = new TextTable(
                TextTable.Column.left("Control totals", 43),
                TextTable.Column.right("believed then", 17),
                TextTable.Column.right("adjustments", 17),
                TextTable.Column.right("believed now", 17));
        control.totals()
                .forEach(total -> table.row(
                        name(total),
                        money(total.before(), total.currency()),
                        HistoryText.signed(new Money(total.adjustments(), total.currency())),
                        money(total.after(), total.currency())));
        page.plain(table);
        page.plain("%s adjusted, of %s whose budgets have another version; all lines of these people are in the totals."
                .formatted(
                        Wording.count(control.lines(), "line", "lines"),
                        Wording.count(control.people(), "person", "people")));
    }

    static String name(Control.Total total) {
        var funder =
                total.funderName().isBlank() ? total.funder() : "%s (%s)".formatted(total.funderName(), total.funder());
        return switch (total.pocket()) {
            case PUBLIC -> funder;
            case OWN, SAVED, CONTRIBUTION -> "%s: %s".formatted(HistoryText.pocket(total.pocket()), funder);
        };
    }

    static String money(long minor, Currency currency) {
        return new Money(minor, currency).toString();
    }

    static String heading(Span span) {
        var nights = "from night %s to night %s".formatted(name(span.then()), name(span.now()));
        var posting = span.posting();
        return posting == null
                ? "%s, %s".formatted(Wording.capital(days(span)), nights)
                : "%s, %s".formatted(closed(posting), nights);
    }

    private static String closed(Posting posting) {
        var settled = posting.settledBy();
        return "Closed through %s, booked in %s%s"
                .formatted(
                        Wording.day(posting.closedThrough()),
                        posting.period(),
                        settled == null ? "" : ", settled by the close through " + Wording.day(settled));
    }

    private static String days(Span span) {
        var around = span.yearAround();
        return around == null
                ? Wording.period(span.window())
                : "each funder's financial year around " + Wording.day(around);
    }

    /** {@code 2026-09-30-0001, known at 2026-09-30T02:00:00Z}. */
    private static String name(Night night) {
        return "%s (%s)".formatted(night.name(), night.knownAt());
    }
}
