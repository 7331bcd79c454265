package org.braid.report;

import java.util.List;
import java.util.OptionalInt;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.SourceValue;
import org.braid.person.Link;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** From a figure back to the cell it was read from: what {@code braid why PERSON [LINE]} prints. */
public final class WhyText {
    private final BudgetRecord record;
    private final TextPage page = new TextPage();

    private WhyText(BudgetRecord record) {
        this.record = record;
    }

    /**
     * @param line the number of a line; empty for all of them
     * @throws NoSuchLine when the record has no line of that number
     */
    public static String of(BudgetRecord record, OptionalInt line) {
        var lines = NoSuchLine.unlessIn(record, line);
        return new WhyText(record).text(lines, line.isEmpty());
    }

    private String text(List<BudgetLine> lines, boolean all) {
        page.title("Why %s has these figures on %s".formatted(record.person(), Wording.day(record.validAt())));
        lines.forEach(this::line);
        if (all) {
            Uncounted.of(record).stream().filter(each -> each.line().isEmpty()).forEach(this::told);
        }
        identity();
        return page.toString();
    }

    private void line(BudgetLine line) {
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
        page.table(source(facts, entitlement));
        values(entitlement);
        Uncounted.of(line).forEach(this::told);
    }

    private static String figure(BudgetLine line) {
        var weekly = Figures.weekly(line);
        return "%s, %s in the financial year"
                .formatted(weekly.equals("once") ? weekly : weekly + " a week", line.financialYear());
    }

    private void told(Uncounted told) {
        var entitlement = told.report().entitlement();
        page.heading("Not counted: %s a week, %s".formatted(told.report().weekly(), Figures.purpose(entitlement)));
        page.table(source(facts().row("Reason", told.reason()), entitlement));
        values(entitlement);
    }

    private static TextTable source(TextTable facts, Entitlement entitlement) {
        var provenance = entitlement.provenance();
        return facts.row(
                        "Said by",
                        "%s, in feed '%s'"
                                .formatted(
                                        entitlement.reportedBy(),
                                        entitlement.key().feed()))
                .row("Read from", provenance.place().toString())
                .row("Delivery", "sha256 " + provenance.delivery())
                .row("Rule", provenance.rule())
                .row("Mapping", "sha256 " + provenance.mapping());
    }

    private static TextTable facts() {
        return new TextTable(TextTable.Column.left("", 10), TextTable.Column.left("", 86));
    }

    private void values(Entitlement entitlement) {
        var provenance = entitlement.provenance();
        var table = new TextTable(
                TextTable.Column.left("Field", 20),
                TextTable.Column.left("In the source's words", 30),
                TextTable.Column.left("Where", 44));
        for (var word : entitlement.words()) {
            table.row(word.field(), "'" + word.text() + "'", where(entitlement, word));
            table.below(2, "by " + MappingLine.of(provenance, word));
        }
        page.gap().table(table);
    }

    private static String where(Entitlement entitlement, SourceValue word) {
        var place = entitlement.provenance().place().at(word.cell());
        return word.cell().equals(word.column()) ? place : "%s ('%s')".formatted(place, word.column());
    }

    private void identity() {
        page.heading("Why it is one person").say(PersonWords.identity(record));
        record.evidence().forEach(this::link);
    }

    private void link(Link link) {
        var weight = link.stage() == Link.Stage.PROBABILISTIC
                ? " (match weight %s bits)".formatted(Wording.decimal(link.weight()))
                : "";
        page.item("%s with %s, by %s: %s%s."
                .formatted(
                        link.left(), link.right(), Wording.stage(link.stage()), Wording.list(link.evidence()), weight));
    }
}
