package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;
import static org.braid.record.Award.nhsShare;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.entitlement.PersonDetails;
import org.braid.person.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two beliefs about one person held against each other. */
class ComparisonTest {
    private static final Causes NOBODY_KNOWS = new Trails().causes("p1");

    private static Comparison compare(@Nullable BudgetRecord before, @Nullable BudgetRecord after) {
        return Comparison.of(before, after, NOBODY_KNOWS);
    }

    private static BudgetRecord record(Entitlement... entitlements) {
        return Given.record(List.of(entitlements), List.of());
    }

    @Test
    void findsNothingWhereTheSameIsSaid() {
        var one = Trails.from("one.csv", "m1", council("A").award());
        var again = Trails.from("two.csv", "m2", council("A").award());

        var comparison = compare(record(one), record(again));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.evidence()).isFalse();
        assertThat(comparison.effects()).allMatch(effect -> effect.weekly().minor() == 0);
    }

    @Test
    void saysWhatAStatementSaysDifferently() {
        var before = council("A").managed(ManagementOption.COUNCIL_MANAGED).award();
        var after = council("A")
                .paying("120.50", Frequency.MONTHLY)
                .through(Award.APRIL, LocalDate.of(2026, 12, 31))
                .managed(ManagementOption.DIRECT_PAYMENT)
                .award();

        var change = compare(record(before), record(after)).changes().get(0);

        assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(change.aspects())
                .containsExactlyInAnyOrder(
                        new Aspect("terms.amount", "100", "120.5"),
                        new Aspect("terms.frequency", "WEEKLY", "MONTHLY"),
                        new Aspect("valid.endExclusive", "", "2027-01-01"),
                        new Aspect("handling.option", "COUNCIL_MANAGED", "DIRECT_PAYMENT"));
    }

    @Test
    void doesNotRepeatWhatDescribesThePerson() {
        var before = council("A").award();
        var after = council("A")
                .to(new PersonDetails(
                        List.of(),
                        Award.SOMEBODY.nhsNumberStatus(),
                        "Other",
                        Award.SOMEBODY.familyName(),
                        Award.SOMEBODY.birthDate(),
                        null,
                        Award.SOMEBODY.gender(),
                        Award.SOMEBODY.postcode(),
                        "",
                        false))
                .award();

        assertThat(compare(record(before), record(after)).changes().get(0).aspects())
                .containsExactly(new Aspect("person.givenName", "", ""), new Aspect("person.identifiers", "", ""));
    }

    @Test
    void saysWhatCameAndWentAndWhatItComesTo() {
        var comparison = compare(
                record(council("A").award()), record(council("B").paying("30").award()));

        assertThat(comparison.changes())
                .extracting(change -> change.key().reference(), Change::kind)
                .containsExactly(tuple("A", Change.Kind.WENT), tuple("B", Change.Kind.CAME));
        assertThat(comparison.effects()).hasSize(1);
        assertThat(comparison.effects().get(0).pocket()).isEqualTo(Pocket.PUBLIC);
        assertThat(comparison.effects().get(0).weekly()).isEqualTo(new Money(-7_000, Award.GBP));
        assertThat(comparison.effects().get(0).financialYear()).isEqualTo(new Money(-365_000, Award.GBP));
    }

    @Test
    void addsNoCurrencies() {
        var euro = council("A").in(Currency.getInstance("EUR")).award();

        var effects = compare(record(council("A").award()), record(euro)).effects();

        assertThat(effects).extracting(effect -> effect.weekly().toString()).containsExactly("€100.00", "-£100.00");
    }

    @Test
    void saysThatAStatementStandsElsewhereBecauseOfAnother() {
        var share = nhsShare("S").award();
        var own = nhs("N").award();

        var changes = compare(record(share), record(share, own)).changes();

        var displaced = changes.stream()
                .filter(change -> change.key().reference().equals("S"))
                .findFirst()
                .orElseThrow();
        assertThat(displaced.standsElsewhere()).isTrue();
        assertThat(displaced.stand().place()).isEqualTo(Stand.Place.TOLD_ELSEWHERE);
        assertThat(displaced.cause()).isEqualTo(Cause.counting(List.of(own.key())));
    }

    @Test
    void countsEventsAmongWhatIsSaid() {
        var award = council("A").award();
        var event = council("A").event(CareEvent.Kind.REVIEW);

        var change = compare(record(award), Given.record(List.of(award), List.of(event)))
                .changes()
                .get(0);

        assertThat(change.kind()).isEqualTo(Change.Kind.CAME);
        assertThat(change.stand().place()).isEqualTo(Stand.Place.EVENT);
        assertThat(change.stand().weekly()).isNull();
    }

    @Test
    void seesThatOtherLinksHoldThePersonTogether() {
        var award = List.of(council("A").award());
        var link = new Link("a", "b", Link.Stage.NHS_NUMBER, 99, List.of("the same NHS number"));
        var without = Given.MERGE.merge("p1", award, List.of(), List.of(), Award.TODAY, 1);
        var with = Given.MERGE.merge("p1", award, List.of(), List.of(link), Award.TODAY, 2);

        assertThat(compare(without, with).evidence()).isTrue();
        assertThat(compare(null, with).evidence()).isFalse();
    }

    @Test
    void comparesWithNothing() {
        assertThat(compare(null, null).changes()).isEmpty();
        assertThat(compare(record(council("A").award()), null)
                        .effects()
                        .get(0)
                        .after()
                        .weekly())
                .isEqualTo(Money.zero(Award.GBP));
    }

    @Test
    void refusesAChangeOfNothing() {
        var key = council("A").award().key();

        assertThatThrownBy(() -> new Change(key, null, null, List.of(), Cause.leftOut(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
