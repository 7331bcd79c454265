package org.braid.report;

import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.Statement;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** What was stated, by whom, and where each value of it was read. */
final class StatementText {
    private final BudgetRecord record;
    private final TextPage page;

    StatementText(BudgetRecord record, TextPage page) {
        this.record = record;
        this.page = page;
    }

    void line(BudgetLine line) {
        var entitlement = line.entitlement();
        page.heading("Line %d: %s, %s"
                .formatted(line.number(), Figures.name(entitlement.funder(), record), Figures.purpose(entitlement)));
        var facts = facts().row("Figure", figure(line))
                .row("Working", line.working())
                .row("Convention", Wording.convention(entitlement.terms().convention()))
                .row("Period", Figures.period(line));
        var reason = entitlement.allocation().reason();
        if (!reason.isBlank()) {
            facts.row("Reason", "given for the amount: " + reason);
        }
        page.table(source(facts, entitlement.reportedBy(), entitlement));
        values(entitlement, entitlement.words());
        Taken.of(record, line).forEach(this::taken);
        Uncounted.of(line).forEach(this::told);
    }

    private static String figure(BudgetLine line) {
        var weekly = Figures.weekly(line);
        return "%s, %s in the financial year"
                .formatted(weekly.equals("once") ? weekly : weekly + " a week", line.financialYear());
    }

    /** What an event says where the line is silent. */
    private void taken(Taken taken) {
        var event = taken.event();
        page.heading("Taken from event %d, as the line does not say it: %s"
                .formatted(taken.number(), Wording.list(taken.what())));
        page.table(
                source(facts().row("Event", EventWords.of(event)), event.key().authority(), event));
        values(event, taken.words());
    }

    void event(int number) {
        var event = record.events().get(number - 1);
        page.heading("Event %d: %s".formatted(number, EventWords.of(event)));
        var facts = facts().row(
                        "Stream", Wording.capital(Wording.code(event.stream().code())))
                .row("Period", period(event));
        page.table(source(facts, event.key().authority(), event));
        values(event, event.words());
        var lines = Taken.linesOf(record, event);
        if (!lines.isEmpty()) {
            page.gap().say(takes(lines));
        }
    }

    private static String takes(List<Integer> lines) {
        var which = Wording.capital(Wording.numbered(lines).strip());
        return which
                + (lines.size() == 1
                        ? " takes from it what it does not say itself."
                        : " take from it what they do not say themselves.");
    }

    private static String period(CareEvent event) {
        return event.kind() == CareEvent.Kind.PLAN
                ? Wording.period(event.valid())
                : Wording.day(event.valid().startInclusive());
    }

    void told(Uncounted told) {
        var entitlement = told.report().entitlement();
        page.heading("Not counted: %s a week, %s".formatted(told.report().weekly(), Figures.purpose(entitlement)));
        page.table(source(facts().row("Reason", told.reason()), entitlement.reportedBy(), entitlement));
        values(entitlement, entitlement.words());
    }

    private static TextTable source(TextTable facts, String by, Statement statement) {
        var provenance = statement.provenance();
        return facts.row(
                        "Said by",
                        "%s, in feed '%s'".formatted(by, statement.key().feed()))
                .row("Read from", provenance.place().toString())
                .row("Delivery", "sha256 " + provenance.delivery())
                .row("Rule", provenance.rule())
                .row("Mapping", "sha256 " + provenance.mapping());
    }

    private static TextTable facts() {
        return new TextTable(TextTable.Column.left("", 10), TextTable.Column.left("", 86));
    }

    private void values(Statement statement, List<SourceValue> words) {
        var provenance = statement.provenance();
        var table = new TextTable(
                TextTable.Column.left("Field", 20),
                TextTable.Column.left("In the source's words", 30),
                TextTable.Column.left("Where", 44));
        for (var word : words) {
            var text = word.isOfDecision() ? word.text() : "'" + word.text() + "'";
            table.row(word.field(), text, where(statement, word));
            table.below(2, "by " + MappingLine.of(provenance, word));
        }
        if (!words.isEmpty()) {
            page.gap().table(table);
        }
    }

    private static String where(Statement statement, SourceValue word) {
        var place = MappingLine.place(statement.provenance(), word);
        return word.isOfTariff() || word.cell().equals(word.column())
                ? place
                : "%s ('%s')".formatted(place, word.column());
    }
}
