package org.braid.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.entitlement.Money;
import org.braid.person.PersonMove;
import org.braid.record.Impact;
import org.braid.record.Impact.FunderChange;
import org.braid.record.Pocket;

/** Who joins and who parts, of many those with most at stake; and each funder's money that goes with them. */
final class MovesText {
    private static final int MOVES = 20;
    private static final Comparator<Pot> BY_FUNDER =
            Comparator.comparing(Pot::funder).thenComparing(Pot::currency);

    private final Impact impact;
    /** By person, what is more or less in the financial year. */
    private final Map<String, Long> stakes = new HashMap<>();

    MovesText(Impact impact) {
        this.impact = impact;
        impact.people().forEach(person -> stakes.put(person.person(), ImpactText.atStake(person)));
    }

    void write(TextPage page) {
        var moves = impact.moves();
        if (moves.isEmpty()) {
            return;
        }
        page.heading("Who is who");
        page.say("%s, %s, %s."
                .formatted(
                        Wording.count(count(PersonMove.Kind.JOINS), "person joins another", "people join others"),
                        Wording.count(count(PersonMove.Kind.PARTS), "person parts", "people part"),
                        Wording.count(
                                count(PersonMove.Kind.PASSES), "passes descriptions on", "pass descriptions on")));
        moves.stream().sorted(mostAtStake()).limit(MOVES).forEach(move -> page.item(words(move)));
        if (moves.size() > MOVES) {
            page.say("and %s with less at stake; --json lists all"
                    .formatted(Wording.count(moves.size() - MOVES, "more", "more")));
        }
        money(page);
    }

    /** One funder's money in one currency. */
    private record Pot(String funder, String currency) {
        static Pot of(FunderChange change) {
            return new Pot(
                    change.funder(),
                    change.financialYear().difference().currency().getCurrencyCode());
        }
    }

    /** A funder's sum stays what it was where money only changes hands, so what people get by it is told apart. */
    private void money(TextPage page) {
        var gains = gains();
        page.gap();
        if (gains.isEmpty()) {
            page.plain("No money of the financial year goes with them.");
            return;
        }
        var table = new TextTable(
                TextTable.Column.left("Money of the financial year that goes with them, by funder", 78),
                TextTable.Column.right("", 17));
        gains.forEach(changes -> table.row(
                ImpactText.name(named(changes.get(0))),
                changes.stream()
                        .map(change -> change.financialYear().difference())
                        .reduce(Money::plus)
                        .map(Money::toString)
                        .orElse("")));
        page.plain(table);
    }

    /** A person's has the funder's id alone. */
    private FunderChange named(FunderChange change) {
        return impact.money().stream()
                .filter(each -> each.pocket() == change.pocket() && Pot.of(each).equals(Pot.of(change)))
                .findFirst()
                .orElse(change);
    }

    private Collection<List<FunderChange>> gains() {
        var people = impact.moves().stream()
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .collect(Collectors.toSet());
        return impact.people().stream()
                .filter(person -> people.contains(person.person()))
                .flatMap(person -> person.money().stream())
                .filter(change -> change.pocket() == Pocket.PUBLIC
                        && change.financialYear().difference().minor() > 0)
                .collect(Collectors.groupingBy(Pot::of, () -> new TreeMap<>(BY_FUNDER), Collectors.toList()))
                .values();
    }

    /** People, though a person may come to be part of several. */
    private long count(PersonMove.Kind kind) {
        return impact.moves().stream()
                .filter(move -> move.kind() == kind)
                .map(move -> kind == PersonMove.Kind.PARTS ? move.to() : move.from())
                .distinct()
                .count();
    }

    private Comparator<PersonMove> mostAtStake() {
        return Comparator.comparingLong(this::atStake)
                .reversed()
                .thenComparing(PersonMove::from)
                .thenComparing(PersonMove::to);
    }

    private long atStake(PersonMove move) {
        return stakes.getOrDefault(move.from(), 0L) + stakes.getOrDefault(move.to(), 0L);
    }

    private static String words(PersonMove move) {
        var with = Wording.count(move.descriptions(), "description", "descriptions");
        return switch (move.kind()) {
            case JOINS -> "%s joins %s, with %s".formatted(move.from(), move.to(), with);
            case PARTS -> "%s parts from %s, with %s".formatted(move.to(), move.from(), with);
            case PASSES -> "%s passes %s on to %s".formatted(move.from(), with, move.to());
        };
    }
}
