package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.braid.audit.Night;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.Validity;
import org.braid.person.HeldIdentifier.Standing;
import org.junit.jupiter.api.Test;

/** The ledger: which number was whose, on which days, and which nights knew it. */
class IdentifiersTest {
    private static final String NUMBER = Town.nhsNumber(1);
    private static final String OLD_NUMBER = Town.nhsNumber(2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final People ANN =
            People.of("a", "Rosalind", "Thornbury").from("care").with("council/991", "7");
    private static final People ANN_AGAIN =
            People.of("b", "Rosalind", "Thornbury").from("school").with("council/991", "7");
    private static final People WILMA = People.of("w", "Wilma", "Oakes")
            .born(LocalDate.of(1951, 8, 2))
            .from("cards")
            .with("council/991", "7");

    private final Registry registry = new Registry(UUID.randomUUID().toString());

    private List<HeldIdentifier> ledger(String system, String value, Night night) {
        var person = registry.persons.find(system, value, night.number()).get(0);
        return new Identifiers(registry.jdbc).of(person, night.number());
    }

    private static HeldIdentifier held(String system, String value, String... feeds) {
        return new HeldIdentifier(
                new Identifier(system, value), Validity.UNSTATED, List.of(feeds), 1, Night.STILL, null, List.of());
    }

    private Night night(Identity... described) {
        return registry.night(List.of(described), List.of());
    }

    private List<Identity> many(Identity... described) {
        return new ArrayList<>(List.of(described));
    }

    @Test
    void everySystemStandsInOneListWithWhoStatesIt() {
        var night = night(
                ANN.verified(NUMBER).with("upn", "A1").identity(),
                ANN_AGAIN.with("phb/QZZ", "P1").identity());

        assertThat(ledger("nhs", NUMBER, night))
                .containsExactly(
                        held("council/991", "7", "care", "school"),
                        held("nhs", NUMBER, "care"),
                        held("phb/QZZ", "P1", "school"),
                        held("upn", "A1", "care"));
    }

    @Test
    void daysGoFromTheFirstToTheLastThatAFeedSays() {
        var night = night(ANN.valid(JUNE, JUNE), ANN_AGAIN.valid(JULY, JULY));

        var held = ledger("council/991", "7", night).get(0);

        assertThat(held.validity()).isEqualTo(Validity.throughLastDay(JUNE, JULY));
        assertThat(held.on(JUNE.minusDays(1))).isEqualTo(Standing.NOT_YET);
        assertThat(held.on(JUNE)).isEqualTo(Standing.VALID);
        assertThat(held.on(JULY.plusDays(1))).isEqualTo(Standing.ENDED);
    }

    @Test
    void oneThatEndedIsSupersededByTheNextAndStillFindsThePerson() {
        var temporary =
                People.of("a", "Rosalind", "Thornbury").with("upn", "A1").valid(null, JULY.minusDays(1));
        var permanent =
                People.of("b", "Rosalind", "Thornbury").with("upn", "A2").valid(JULY, JULY.plusMonths(11));
        var third = People.of("c", "Rosalind", "Thornbury").with("upn", "A3").valid(JULY.plusYears(1), null);
        var night = registry.night(many(temporary, permanent, third), List.of());

        assertThat(ledger("upn", "A1", night))
                .extracting(each -> each.identifier().value(), HeldIdentifier::supersededBy)
                .contains(Tuple.tuple("A1", "A2"), Tuple.tuple("A2", "A3"), Tuple.tuple("A3", null));
    }

    @Test
    void numberThatNobodyStatesAnyMoreIsSupersededByTheOneThatCame() {
        var before = ANN.unverified(OLD_NUMBER).identity();
        night(before, ANN_AGAIN.identity());
        var after = registry.night(
                List.of(People.of("c", "Rosalind", "Thornbury")
                        .from("care")
                        .with("council/991", "7")
                        .verified(NUMBER)
                        .identity()),
                List.of("a"));

        var ledger = ledger("nhs", OLD_NUMBER, after);

        assertThat(ledger)
                .filteredOn(each -> each.identifier().system().equals("nhs"))
                .extracting(
                        each -> each.identifier().value(),
                        HeldIdentifier::sinceNight,
                        HeldIdentifier::untilNight,
                        HeldIdentifier::supersededBy)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(OLD_NUMBER, 1, 2, NUMBER), Tuple.tuple(NUMBER, 2, Night.STILL, null));
    }

    @Test
    void identifierFindsWhoHasItNowAndElseWhoHadIt() {
        night(ANN.identity(), WILMA.identity());
        var people = registry.persons.find("council/991", "7", 1);
        var annsAlone = registry.night(List.of(), List.of("w"));
        var ann = registry.persons.find("council/991", "7", annsAlone.number());
        var nobodys = registry.night(List.of(), List.of("a"));

        assertThat(ann).hasSize(1).isSubsetOf(people);
        assertThat(registry.persons.find("council/991", "7", nobodys.number())).isEqualTo(people);
    }

    @Test
    void whatWasKnownThenIsToldAsItWas() {
        var first = night(ANN.valid(JUNE, null), ANN_AGAIN.identity());
        var corrected = People.of("c", "Rosalind", "Thornbury").from("care").with("council/991", "7");
        var second = registry.night(List.of(corrected.valid(JUNE, JULY)), List.of("a"));

        assertThat(ledger("council/991", "7", first).get(0))
                .extracting(HeldIdentifier::validity, HeldIdentifier::untilNight)
                .containsExactly(new Validity(JUNE, null), Night.STILL);
        assertThat(ledger("council/991", "7", second).get(0))
                .extracting(HeldIdentifier::validity, HeldIdentifier::sinceNight)
                .containsExactly(Validity.throughLastDay(JUNE, JULY), 1);
    }

    @Test
    void whoeverElseHasItOnTheSameDaysIsTold() {
        var night = night(ANN.identity(), WILMA.identity());
        var people = registry.persons.find("council/991", "7", night.number());

        assertThat(people).hasSize(2);
        assertThat(ledger("council/991", "7", night).get(0).sharedWith()).containsExactly(people.get(1));
    }

    @Test
    void whoeverHadItOnOtherDaysIsNot() {
        var night = night(ANN.valid(null, JULY.minusDays(1)), WILMA.valid(JULY, null));

        assertThat(ledger("council/991", "7", night).get(0).sharedWith()).isEmpty();
    }

    @Test
    void ofProtectedPeopleNobodyIsTold() {
        var night = night(ANN.identity(), WILMA.secluded().identity());
        var people = registry.persons.find("council/991", "7", night.number());

        assertThat(people)
                .hasSize(2)
                .allSatisfy(person -> assertThat(new Identifiers(registry.jdbc)
                                .of(person, night.number())
                                .get(0)
                                .sharedWith())
                        .isEmpty());
    }

    @Test
    void supersededNumberIsInTheLedgerAndFindsThePerson() {
        var night = night(
                ANN.verified(NUMBER).with(Identifier.NHS_SUPERSEDED, OLD_NUMBER).identity());

        assertThat(ledger("nhs", OLD_NUMBER, night))
                .extracting(HeldIdentifier::identifier, HeldIdentifier::supersededBy)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(new Identifier("council/991", "7"), null),
                        Tuple.tuple(new Identifier("nhs", NUMBER), null),
                        Tuple.tuple(new Identifier("nhs", OLD_NUMBER), NUMBER));
        assertThat(registry.persons.find("nhs", Town.nhsNumber(9), night.number()))
                .isEmpty();
    }
}
