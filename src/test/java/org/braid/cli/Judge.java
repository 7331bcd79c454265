package org.braid.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.braid.cli.DecisionNight.Choice;
import org.braid.person.Descriptions;
import org.braid.person.Identity;
import org.braid.person.Ruling;
import org.braid.person.Rulings;
import org.braid.story.Decision;

/** Makes of a story's decision what the commands make of a person's; nothing where there is nothing to decide. */
final class Judge {
    private static final String WHO = "a judge";

    private final Installation installation;
    private final int night;

    /** @param night the last one that was published */
    Judge(Installation installation, int night) {
        this.installation = installation;
        this.night = night;
    }

    Optional<Choice> choice(Decision decision) {
        if (decision instanceof Decision.Undo undo) {
            return undo(undo);
        }
        return people().isEmpty()
                ? Optional.empty()
                : decision instanceof Decision.Join join ? join(join) : split((Decision.Split) decision);
    }

    private Optional<Choice> join(Decision.Join join) {
        var one = chosen(people(), join.one());
        var other = chosen(people(), join.other());
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(
                        new Choice(Ruling.Draft.join(one, other, WHO, ""), descriptions(one), descriptions(other)));
    }

    private Optional<Choice> split(Decision.Split split) {
        var person = chosen(people(), split.person());
        var others = new TreeSet<>(descriptions(person));
        var one = chosen(List.copyOf(others), split.description());
        others.remove(one);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Choice(Ruling.Draft.split(person, WHO, ""), Set.of(one), others));
    }

    private Optional<Choice> undo(Decision.Undo undo) {
        var inForce = new Rulings(installation.jdbc())
                .all(night).stream()
                        .filter(Ruling::inForce)
                        .sorted(Comparator.comparingLong(Ruling::decision).reversed())
                        .toList();
        return inForce.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Choice(Ruling.Draft.undo(chosen(inForce, undo.which()), WHO, ""), List.of(), List.of()));
    }

    private List<String> people() {
        return installation.budgets().people(night).stream().sorted().toList();
    }

    private List<String> descriptions(String person) {
        return new Descriptions(installation.jdbc())
                .of(person, night).stream().map(Identity::key).toList();
    }

    private static <T> T chosen(List<T> all, int number) {
        return all.get(number % all.size());
    }
}
