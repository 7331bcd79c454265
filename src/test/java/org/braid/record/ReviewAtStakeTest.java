package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.braid.entitlement.Money;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.person.ClericalReview;
import org.braid.person.Identity;
import org.braid.person.Link;
import org.junit.jupiter.api.Test;

/** Most money comes first, and no currency is ever added to another. */
class ReviewAtStakeTest {
    private static Money money(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    private static ReviewAtStake review(String id, Money... money) {
        var details =
                new PersonDetails(List.of(), NhsNumberStatus.ABSENT, "Ada", "Example", null, null, "", "", "", false);
        var party = new ClericalReview.Party("P-" + id, new Identity(id, "feed", details), List.of());
        var link = new Link("a", "b", Link.Stage.PROBABILISTIC, 9, List.of());
        return new ReviewAtStake(new ClericalReview(id, "S", link, "a test", party, party, null), List.of(money));
    }

    @Test
    void poundsDecideThenTheOtherCurrenciesByTheirCodesThenTheId() {
        var pounds = review("1", money(200, "GBP"));
        var euros = review("2", money(9_000_000, "EUR"), money(100, "GBP"));
        var fewerEuros = review("3", money(8, "EUR"), money(100, "GBP"));
        var dollars = review("4", money(5, "AUD"));
        var nothing = review("5");
        var nothingEither = review("6");

        var sorted = Stream.of(nothingEither, nothing, dollars, fewerEuros, euros, pounds)
                .sorted(ReviewAtStake.MOST_FIRST)
                .toList();

        assertThat(ReviewAtStake.MOST_FIRST.compare(fewerEuros, euros)).isPositive();
        assertThat(sorted).containsExactly(pounds, euros, fewerEuros, dollars, nothing, nothingEither);
    }
}
