package org.braid.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.braid.entitlement.Money;
import org.braid.record.Impact;
import org.braid.record.Impact.Fate;
import org.braid.record.Impact.Figure;
import org.braid.record.Impact.FunderChange;
import org.braid.record.Impact.PersonChange;
import org.braid.record.Pocket;

/** Whose budget changes and which funder's money with it; of many people those with most at stake. */
final class ImpactText {
    private static final int PEOPLE = 20;
    private static final String NOTHING = "-";

    /** The most money of the year first, whichever its sign. */
    private static final Comparator<PersonChange> MOST_AT_STAKE =
            Comparator.comparingLong(ImpactText::atStake).reversed().thenComparing(PersonChange::person);

    private final Impact impact;
    private final TextPage page;

    ImpactText(Impact impact, TextPage page) {
        this.impact = impact;
        this.page = page;
    }

    /** @param would whether it has not happened */
    void write(boolean would) {
        budgets(would);
        new MovesText(impact).write(page);
        money("Money of a week, by funder", FunderChange::weekly);
        money("Money of the financial year, by funder", FunderChange::financialYear);
        people();
        findings();
    }

    private void budgets(boolean would) {
        var budgets = impact.budgets();
        page.heading("Budgets on " + Wording.day(impact.validAt()));
        if (impact.people().isEmpty()) {
            page.say(would ? "None would change." : "None changed.");
            return;
        }
        var same = budgets.before() - budgets.ended() - budgets.changed();
        page.say(String.format(
                Locale.UK,
                "%,d changed, %,d new, %,d ended; %,d the same. People with a record: %,d before, %,d after.",
                budgets.changed(),
                budgets.begun(),
                budgets.ended(),
                same,
                budgets.before(),
                budgets.after()));
    }

    private void money(String heading, Function<FunderChange, Figure> which) {
        var changes = impact.money().stream()
                .filter(change -> which.apply(change).changes())
                .toList();
        page.gap();
        if (changes.isEmpty()) {
            page.plain(heading + ": no difference");
            return;
        }
        var table = new TextTable(
                TextTable.Column.left(heading, 40),
                TextTable.Column.right("before", 17),
                TextTable.Column.right("after", 17),
                TextTable.Column.right("difference", 17));
        changes.forEach(change -> table.row(
                name(change),
                which.apply(change).before().toString(),
                which.apply(change).after().toString(),
                signed(which.apply(change).difference())));
        page.plain(table);
    }

    static String name(FunderChange change) {
        var name = change.name().isBlank() ? change.funder() : "%s (%s)".formatted(change.name(), change.funder());
        return switch (change.pocket()) {
            case PUBLIC -> name;
            case OWN -> name + ", own money";
            case SAVED -> name + ", saved up";
            case CONTRIBUTION -> name + ", contribution";
        };
    }

    private static String signed(Money difference) {
        return difference.minor() > 0 ? "+" + difference : difference.toString();
    }

    private void people() {
        if (impact.people().isEmpty()) {
            return;
        }
        var table = new TextTable(
                TextTable.Column.left("Person", 14),
                TextTable.Column.left("", 7),
                TextTable.Column.right("a week before", 15),
                TextTable.Column.right("after", 15),
                TextTable.Column.right("the year before", 17),
                TextTable.Column.right("after", 17));
        impact.people().stream().sorted(MOST_AT_STAKE).limit(PEOPLE).forEach(person -> row(table, person));
        page.gap().plain(table);
        var more = impact.people().size() - PEOPLE;
        if (more > 0) {
            page.plain(
                    "and %s with less at stake; --json lists everybody".formatted(Wording.count(more, "more", "more")));
        }
    }

    private static void row(TextTable table, PersonChange person) {
        table.row(
                person.person(),
                fate(person.fate()),
                person.fate() == Fate.BEGUN
                        ? NOTHING
                        : amounts(person, change -> change.weekly().before()),
                person.fate() == Fate.ENDED
                        ? NOTHING
                        : amounts(person, change -> change.weekly().after()),
                person.fate() == Fate.BEGUN
                        ? NOTHING
                        : amounts(person, change -> change.financialYear().before()),
                person.fate() == Fate.ENDED
                        ? NOTHING
                        : amounts(person, change -> change.financialYear().after()));
    }

    private static String fate(Fate fate) {
        return switch (fate) {
            case BEGUN -> "new";
            case ENDED -> "ended";
            case CHANGED -> "changed";
        };
    }

    private static String amounts(PersonChange person, Function<FunderChange, Money> which) {
        var amounts = person.total().stream().map(which).map(Money::toString).toList();
        return amounts.isEmpty() ? "none" : String.join(" and ", amounts);
    }

    /** What is more or less in the financial year, in minor units whatever the currency. */
    static long atStake(PersonChange person) {
        return person.money().stream()
                .filter(change -> change.pocket() != Pocket.OWN)
                .mapToLong(
                        change -> Math.abs(change.financialYear().difference().minor()))
                .sum();
    }

    private void findings() {
        var changes = impact.findings();
        page.gap();
        if (changes.isEmpty()) {
            page.plain("Findings in the records: none comes or goes");
            return;
        }
        var table = new TextTable(
                TextTable.Column.left("Findings in the records", 24),
                TextTable.Column.right("come", 6),
                TextTable.Column.right("go", 6),
                TextTable.Column.left("", 58));
        changes.forEach(change -> table.row(
                change.code().name(),
                Long.toString(change.came()),
                Long.toString(change.gone()),
                change.code().meaning()));
        page.plain(table);
    }
}
