package org.braid.record;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.braid.entitlement.Money;
import org.braid.person.ClericalReview;

/**
 * A clerical review with the money that hangs on it.
 *
 * @param money the public money of the two people in the financial year, one sum for each currency, sorted by its code
 */
public record ReviewAtStake(ClericalReview review, List<Money> money) {
    private static final String POUNDS = "GBP";

    /** Most pounds first; of as many, most of the other currencies in the order of their codes. */
    static final Comparator<ReviewAtStake> MOST_FIRST = ReviewAtStake::compare;

    public ReviewAtStake {
        money = List.copyOf(money);
    }

    private static int compare(ReviewAtStake one, ReviewAtStake other) {
        var pounds = Long.compare(other.minor(POUNDS), one.minor(POUNDS));
        if (pounds != 0) {
            return pounds;
        }
        return currencies(one, other)
                .map(currency -> Long.compare(other.minor(currency), one.minor(currency)))
                .filter(order -> order != 0)
                .findFirst()
                .orElseGet(() -> one.review.id().compareTo(other.review.id()));
    }

    private static Stream<String> currencies(ReviewAtStake one, ReviewAtStake other) {
        return Stream.of(one, other)
                .flatMap(each -> each.money.stream())
                .map(sum -> sum.currency().getCurrencyCode())
                .distinct()
                .sorted();
    }

    private long minor(String currency) {
        return money.stream()
                .filter(sum -> sum.currency().getCurrencyCode().equals(currency))
                .mapToLong(Money::minor)
                .sum();
    }
}
