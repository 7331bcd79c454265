package org.braid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.braid.audit.Night;
import org.braid.person.ReviewRules;
import org.braid.report.Outcome;
import org.braid.report.ReviewFate;
import org.braid.report.ReviewOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Answers to clerical reviews taking effect: all decisions of them in one night. */
final class ReviewTaking {
    private static final int REFUSED = 3;

    private final Place place;
    private final BudgetDay day;
    private final boolean dryRun;

    ReviewTaking(Place place, BudgetDay day, boolean dryRun) {
        this.place = place;
        this.day = day;
        this.dryRun = dryRun;
    }

    /** @param broken rows that are no answers, with what is wrong with them */
    record Answers(List<ReviewAnswer> answers, List<ReviewOutcome.Row> broken) {
        static Answers one(ReviewAnswer answer) {
            return new Answers(List.of(answer), List.of());
        }
    }

    /** The whole of a command, to its exit code. */
    int run(@Nullable CommandSpec spec, Function<Reviewing, Answers> answers) {
        try (var installation = place.openExisting(dryRun)) {
            var last = new AsOf().night(installation);
            installation.model().warn(Output.errOf(spec));
            var reviewing = new Reviewing(
                    installation, last, ReviewRules.read(place.mappings).fourEyes());
            var rows = rows(reviewing, answers.apply(reviewing));
            var outcome = take(installation, last, reviewing, rows, new ProgressLine(Output.errOf(spec)));
            Output.of(spec).print(place.json ? outcome.json() : outcome.text());
            Output.of(spec).flush();
            return outcome.allTaken() ? 0 : REFUSED;
        }
    }

    private static List<ReviewOutcome.Row> rows(Reviewing reviewing, Answers answers) {
        var rows = new ArrayList<>(answers.broken());
        answers.answers()
                .forEach(answer ->
                        rows.add(ReviewOutcome.Row.of(answer.row(), answer.review(), reviewing.take(answer))));
        return rows;
    }

    private ReviewOutcome take(
            Installation installation,
            Night last,
            Reviewing reviewing,
            List<ReviewOutcome.Row> rows,
            ProgressLine progress) {
        var reviews = ReviewCommand.reviews(installation);
        reviewing.opinions().forEach(said -> reviews.keep(said.review(), said.opinion()));
        if (reviewing.choices().isEmpty()) {
            return new ReviewOutcome(dryRun, rows, null);
        }
        var night = DecisionNight.run(installation, last, day.on(installation), reviewing::choices, progress);
        return new ReviewOutcome(dryRun, decided(rows, night), Outcome.of(dryRun, night.manifest(), night.impact()));
    }

    private static List<ReviewOutcome.Row> decided(List<ReviewOutcome.Row> rows, DecisionNight night) {
        var rulings = night.rulings().iterator();
        return rows.stream()
                .map(row -> row.fate() == ReviewFate.DECIDED
                        ? decided(row, night, rulings.next().decision())
                        : row)
                .toList();
    }

    private static ReviewOutcome.Row decided(ReviewOutcome.Row row, DecisionNight night, long number) {
        return night.manifest().published() ? row.decision(number) : row.fate(ReviewFate.REVIEW_NIGHT_REFUSED);
    }
}
