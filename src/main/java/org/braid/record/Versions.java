package org.braid.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.jspecify.annotations.Nullable;

/** Explains a person's versions, each by what changed against the one before. */
public final class Versions {
    private static final Night BEFORE_ALL = new Night(0, LocalDate.EPOCH, Instant.EPOCH);

    private final History history;
    private final Records records;
    private final Map<Integer, Night> nights;

    public Versions(History history, Records records, Nights nights) {
        this.history = history;
        this.records = records;
        this.nights = nights.published().stream().collect(Collectors.toMap(Night::number, Function.identity()));
    }

    /**
     * A version, or the end of one that nothing followed.
     *
     * @param number 0 where nothing is known of the person any more
     * @param night the first that knew it
     * @param validAt the day that both beliefs are held against each other for
     */
    public record Explained(int number, Night night, LocalDate validAt, Comparison comparison) {}

    /** A night with which a version began; 0 where the last one ended and none followed. */
    private record Turn(int version, int night) {}

    /**
     * Oldest first.
     *
     * @param validAt the day the figures are for; null for each version's own night's
     * @param known the night whose knowledge counts
     */
    public List<Explained> of(String person, @Nullable LocalDate validAt, Night known) {
        var trail = history.trail(person);
        var ledger = history.ledger();
        return turns(history.versions(person, known.number()), known.number()).stream()
                .map(turn -> {
                    var now = Objects.requireNonNull(nights.get(turn.night()), "a version begins with a night");
                    var then = nights.getOrDefault(turn.night() - 1, BEFORE_ALL);
                    var causes = new Causes(trail, ledger, then, now, person);
                    var day = validAt == null ? now.date() : validAt;
                    return new Explained(turn.version(), now, day, compare(person, day, causes));
                })
                .toList();
    }

    private Comparison compare(String person, LocalDate day, Causes causes) {
        return Comparison.of(
                records.of(person, day, causes.then().number()).orElse(null),
                records.of(person, day, causes.now().number()).orElse(null),
                causes);
    }

    private static List<Turn> turns(List<History.Version> versions, int known) {
        var turns = new ArrayList<Turn>();
        for (var at = 0; at < versions.size(); at++) {
            var version = versions.get(at);
            turns.add(new Turn(version.number(), version.from()));
            var followed = at + 1 < versions.size() && versions.get(at + 1).from() == version.to();
            if (version.to() <= known && !followed) {
                turns.add(new Turn(0, version.to()));
            }
        }
        return turns;
    }
}
