package org.braid.cli;

import static org.braid.report.ReviewFate.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braid.audit.Night;
import org.braid.person.ClericalReview;
import org.braid.person.Opinion;
import org.braid.person.Ruling;
import org.braid.person.Rulings;
import org.braid.person.Verdict;
import org.braid.report.ReviewFate;
import org.jspecify.annotations.Nullable;

/** Says of each answer to a clerical review what becomes of it, one after the other; changes nothing by itself. */
final class Reviewing {
    private final boolean fourEyes;
    private final Instant now;
    private final Map<String, ClericalReview> open = new HashMap<>();
    private final Map<String, Verdict> decided = new HashMap<>();
    private final JoinedSoFar joined = new JoinedSoFar();
    private final List<DecisionNight.Choice> choices = new ArrayList<>();
    private final List<Said> opinions = new ArrayList<>();

    /** What one person says of a review, to be kept until a second confirms it. */
    record Said(ClericalReview review, Opinion opinion) {}

    /** @param fourEyes whether it takes two to decide */
    Reviewing(Installation installation, Night last, boolean fourEyes) {
        this.fourEyes = fourEyes;
        this.now = Instant.now(Place.CLOCK);
        ReviewCommand.reviews(installation).open(last.number()).forEach(review -> open.put(review.id(), review));
        new Rulings(installation.jdbc())
                .all(last.number()).stream()
                        .filter(ruling -> ruling.inForce() && ruling.review() != null)
                        .forEach(ruling -> decided.put(
                                String.valueOf(ruling.review()),
                                ruling.kind() == Ruling.Kind.JOIN ? Verdict.ONE : Verdict.TWO));
    }

    /** In the order of the answers that were {@link ReviewFate#DECIDED}. */
    List<DecisionNight.Choice> choices() {
        return List.copyOf(choices);
    }

    List<Said> opinions() {
        return List.copyOf(opinions);
    }

    @Nullable
    ClericalReview open(String id) {
        return open.get(id);
    }

    ReviewFate take(ReviewAnswer answer) {
        if (answer.isOpen()) {
            return OPEN;
        }
        var verdict = answer.verdict();
        if (verdict.isEmpty()) {
            return REVIEW_ANSWER_UNKNOWN;
        }
        var review = open.get(answer.review());
        if (review == null) {
            return settled(answer.review(), verdict.get());
        }
        if (!answer.shown().isEmpty() && !answer.shown().equals(review.shown())) {
            return REVIEW_CHANGED;
        }
        return named(review, verdict.get(), answer);
    }

    private ReviewFate settled(String id, Verdict verdict) {
        var was = decided.get(id);
        if (was == null) {
            return REVIEW_NOT_OPEN;
        }
        return was == verdict ? UNCHANGED : REVIEW_DECIDED_OTHERWISE;
    }

    private ReviewFate named(ClericalReview review, Verdict verdict, ReviewAnswer answer) {
        if (answer.by().isBlank()) {
            return REVIEW_NAME_MISSING;
        }
        if (answer.isTooLong()) {
            return REVIEW_TOO_LONG;
        }
        if (!answer.confirmedBy().isBlank()) {
            return Opinion.sameName(answer.by(), answer.confirmedBy())
                    ? REVIEW_SAME_NAME
                    : decide(review, verdict, answer.by(), answer.confirmedBy(), answer.comment());
        }
        return fourEyes
                ? secondOrFirst(review, verdict, answer)
                : decide(review, verdict, answer.by(), null, answer.comment());
    }

    /** The second person's word for the same makes it a decision; for the other, it is the first word anew. */
    private ReviewFate secondOrFirst(ClericalReview review, Verdict verdict, ReviewAnswer answer) {
        var first = review.pending();
        if (first == null || first.verdict() != verdict) {
            return wait(review, new Opinion(verdict, answer.comment(), answer.by(), now));
        }
        if (first.isBy(answer.by())) {
            return UNCHANGED;
        }
        var reason = first.reason().isBlank() ? answer.comment() : first.reason();
        return decide(review, verdict, first.by(), answer.by(), reason);
    }

    private ReviewFate wait(ClericalReview review, Opinion opinion) {
        opinions.add(new Said(review, opinion));
        open.put(review.id(), review.pending(opinion));
        return WAITS;
    }

    private ReviewFate decide(
            ClericalReview review, Verdict verdict, String by, @Nullable String confirmedBy, String reason) {
        if (verdict == Verdict.ONE && !joined.join(review)) {
            return REVIEW_NHS_NUMBERS_DIFFER;
        }
        choices.add(new DecisionNight.Choice(
                review.draft(verdict, by, reason).confirmedBy(confirmedBy),
                review.one().keys(),
                review.other().keys()));
        open.remove(review.id());
        decided.put(review.id(), verdict);
        return DECIDED;
    }
}
