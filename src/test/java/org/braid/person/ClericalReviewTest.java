package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What waits for a person, as the person sees it. */
class ClericalReviewTest {
    private static final People ONE = People.of("one", "Christian", "Thornbury").gender("male");
    private static final People TWIN =
            People.of("twin", "Christina", "Thornbury").gender("female");
    private static final People HIDDEN =
            People.of("hidden", "Oscar", "Wakeford").at("ZZ1 1AA").secluded();

    private Registry registry = new Registry("none");
    private ClericalReviews reviews = new ClericalReviews(registry.jdbc);

    @BeforeEach
    void anEmptyStore(TestInfo test) {
        registry = new Registry("review-" + test.getDisplayName());
        reviews = new ClericalReviews(registry.jdbc);
    }

    @Test
    void twinsAreAskedAboutWithWhatTellsForAndAgainst() {
        var night = registry.night(ONE, TWIN);

        var open = reviews.open(night.number());

        assertThat(open).hasSize(1);
        var review = open.get(0);
        assertThat(review.supports()).contains("the date of birth agrees", "the given names resemble each other");
        assertThat(review.contradicts()).containsExactly("the gender differs");
        assertThat(review.one().person()).isLessThan(review.other().person());
        assertThat(List.of(review.one().feeds(), review.other().feeds()))
                .containsExactlyInAnyOrder(List.of("feed-one"), List.of("feed-twin"));
        assertThat(review.pending()).isNull();
    }

    @Test
    void idStaysAndWhatIsShownChangesWithAFurtherDescription() {
        var before = reviews.open(registry.night(ONE, TWIN).number()).get(0);

        var moved = People.of("moved", "Christian", "Thornbury").gender("male").at("ZZ7 7ZZ");
        var after = reviews.open(registry.night(moved).number()).get(0);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.shown()).isNotEqualTo(before.shown());
    }

    @Test
    void protectedIdentityIsNeverShownWhicheverSideItIs() {
        var night = registry.night(ONE, HIDDEN);
        registry.doubt(night, "hidden", "one");
        registry.doubt(night, "one", "hidden");

        assertThat(reviews.open(night.number())).isEmpty();
    }

    @Test
    void whatOnePersonSaidStandsUntilAnotherOpinionOrADecision() {
        var night = registry.night(ONE, TWIN);
        var review = reviews.open(night.number()).get(0);
        var first = new Opinion(Verdict.ONE, "", "A Clerk", Instant.EPOCH);
        var second = new Opinion(Verdict.TWO, "twins", "B Lead", Instant.EPOCH);
        reviews.keep(review, first);
        reviews.keep(review, second);
        assertThat(reviews.open(night.number()).get(0).pending()).isEqualTo(second);

        var decided = registry.decide(review.draft(Verdict.TWO, "B Lead", "twins"), "one", "twin");

        assertThat(reviews.open(decided.number())).isEmpty();
        var undo = Ruling.Draft.undo(
                new Rulings(registry.jdbc).find(1, decided.number()).orElseThrow(), "B Lead", "");
        var undone = registry.night(List.of(), List.of(undo), List.of(), List.of());
        assertThat(reviews.open(undone.number()).get(0).pending()).isNull();
    }

    @Test
    void namesAreOneHoweverTheyAreWritten() {
        assertThat(Opinion.sameName("A. Clerk", " a clerk")).isTrue();
        assertThat(Opinion.sameName("A. Clerk", "B. Clerk")).isFalse();
    }
}
