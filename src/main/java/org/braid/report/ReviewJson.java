package org.braid.report;

import java.math.BigDecimal;
import java.util.List;
import org.braid.entitlement.Money;
import org.braid.person.ClericalReview;
import org.braid.person.Link;
import org.braid.person.LinkWeight;
import org.braid.person.Verdict;
import org.braid.record.ReviewAtStake;
import org.jspecify.annotations.Nullable;

/**
 * An open review as published JSON has it, without personal values.
 *
 * @param weight in bits; absent where the stage is not one of weight
 * @param weights what the weight is the sum of
 * @param reason why it waits
 * @param supports what tells for one person
 * @param contradicts what tells for two
 * @param pending what one person said, where a second must confirm it
 */
record ReviewJson(
        String id,
        List<Money> atStake,
        List<Side> people,
        Link.Stage stage,
        @Nullable BigDecimal weight,
        List<LinkWeight> weights,
        String reason,
        List<String> supports,
        List<String> contradicts,
        @Nullable Pending pending) {

    /** @param descriptions how many there are of the person */
    record Side(String person, List<String> feeds, int descriptions) {
        static Side of(ClericalReview.Party party) {
            return new Side(party.person(), party.feeds(), party.all().size());
        }
    }

    record Pending(Verdict verdict, String by) {}

    static ReviewJson of(ReviewAtStake open) {
        var review = open.review();
        var said = review.pending();
        var byWeight = review.link().stage() == Link.Stage.PROBABILISTIC;
        return new ReviewJson(
                review.id(),
                open.money(),
                List.of(Side.of(review.one()), Side.of(review.other())),
                review.link().stage(),
                byWeight ? BigDecimal.valueOf(review.link().weight()) : null,
                review.link().weights(),
                review.reason(),
                review.supports(),
                review.contradicts(),
                said == null ? null : new Pending(said.verdict(), said.by()));
    }
}
