package org.braid.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Happening;
import org.braid.record.BudgetRecord;

/**
 * What was measured of one person with one measure.
 *
 * @param scores oldest first; empty where an outcome was told without a number
 */
record Scores(String domain, String measure, List<Score> scores) {
    Scores {
        scores = List.copyOf(scores);
    }

    record Score(LocalDate day, BigDecimal value) {}

    /** One for each domain and measure of which the record tells, by its day. */
    static List<Scores> of(BudgetRecord record) {
        var byMeasure = new Keyed<List<Score>>(ArrayList::new);
        Happened.until(record, CareEvent.Kind.OUTCOME).forEach(event -> {
            var happening = event.happening();
            var scores = byMeasure.at(
                    happening == null ? "" : happening.domain(), happening == null ? "" : happening.measure());
            if (happening != null && happening.score() != null) {
                scores.add(score(event, happening));
            }
        });
        return byMeasure.rows((key, scores) -> new Scores(
                key.get(0),
                key.get(1),
                scores.stream().sorted(Comparator.comparing(Score::day)).toList()));
    }

    private static Score score(CareEvent event, Happening happening) {
        return new Score(event.valid().startInclusive(), Objects.requireNonNull(happening.score()));
    }

    boolean isRepeated() {
        return scores.size() > 1;
    }

    /** Above 0 where the last score is above the first. */
    int direction() {
        return last().value().compareTo(first().value());
    }

    Score first() {
        return scores.get(0);
    }

    Score last() {
        return scores.get(scores.size() - 1);
    }
}
