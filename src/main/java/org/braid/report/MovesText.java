package org.braid.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.braid.person.PersonMove;
import org.braid.record.Impact;

/** Who joins and who parts; of many those with most at stake. */
final class MovesText {
    private static final int MOVES = 20;

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
