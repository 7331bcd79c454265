package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.braid.entitlement.Money;
import org.braid.person.ClericalReview;
import org.braid.person.ClericalReviews;

/** What waits for a person, where most hangs on it first. */
public final class ReviewQueue {
    private final ClericalReviews reviews;
    private final Records records;

    public ReviewQueue(ClericalReviews reviews, Records records) {
        this.reviews = reviews;
        this.records = records;
    }

    /** @param validAt in whose financial year the money is counted */
    public List<ReviewAtStake> open(LocalDate validAt, int night) {
        var open = reviews.open(night);
        var people = new TreeSet<String>();
        open.forEach(review ->
                people.addAll(List.of(review.one().person(), review.other().person())));
        var money = records.yearly(people, validAt, night);
        return open.stream()
                .map(review -> new ReviewAtStake(review, together(review, money)))
                .sorted(ReviewAtStake.MOST_FIRST)
                .toList();
    }

    private static List<Money> together(ClericalReview review, Map<String, List<Money>> money) {
        var sums = new TreeMap<String, Money>();
        Stream.of(review.one(), review.other())
                .flatMap(party -> money.getOrDefault(party.person(), List.of()).stream())
                .forEach(sum -> sums.merge(sum.currency().getCurrencyCode(), sum, Money::plus));
        return new ArrayList<>(sums.values());
    }
}
