package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.doubts;
import static org.braid.person.TestModel.link;
import static org.braid.person.TestModel.people;

import java.time.LocalDate;
import java.util.List;
import org.braid.entitlement.Identifier;
import org.junit.jupiter.api.Test;

/** An NHS number that another superseded stands for that one, as far as somebody with a verified number says so. */
class SupersededNumbersTest {
    private static final String NEW = Town.nhsNumber(1);
    private static final String OLD = Town.nhsNumber(2);
    private static final String OLDEST = Town.nhsNumber(3);
    private static final String OTHER = Town.nhsNumber(4);

    private static final People NOW =
            People.of("a", "Rosalind", "Thornbury").verified(NEW).with(Identifier.NHS_SUPERSEDED, OLD);
    private static final People THEN =
            People.of("b", "Rosalind", "Thornbury").at("YY1 1AA").verified(OLD);

    @Test
    void numbersOfWhichOneSupersededTheOtherAreOfOnePerson() {
        var clusters = link(NOW, THEN);

        assertThat(people(clusters)).containsExactly(List.of("a", "b"));
        assertThat(clusters.people().get(0).links().get(0).evidence())
                .contains("NHS numbers of which one superseded the other, both verified");
    }

    @Test
    void twoVerifiedNumbersOfWhichNothingIsSaidStayApart() {
        assertThat(people(link(People.of("a", "Rosalind", "Thornbury").verified(NEW), THEN)))
                .hasSize(2);
    }

    @Test
    void onlyAVerifiedNumberSaysWhatItSuperseded() {
        var untraced = People.of("a", "Rosalind", "Thornbury").unverified(NEW).with(Identifier.NHS_SUPERSEDED, OLD);

        assertThat(people(link(untraced, THEN.named("Una", "Brack").born(LocalDate.of(1950, 1, 1)))))
                .hasSize(2);
        assertThat(untraced.identity().details().supersededNumbers()).isEmpty();
    }

    @Test
    void numbersSupersedeEachOtherInTurn() {
        var before = People.of("c", "Rosalind", "Thornbury").verified(OLD).with(Identifier.NHS_SUPERSEDED, OLDEST);
        var first = People.of("d", "Rosalind", "").unverified(OLDEST);

        assertThat(people(link(NOW, before, first))).containsExactly(List.of("a", "c", "d"));
    }

    @Test
    void numberThatTwoSayTheySupersededIsItsOwn() {
        var rival = People.of("c", "Rosalind", "Thornbury").verified(OTHER).with(Identifier.NHS_SUPERSEDED, OLD);

        assertThat(people(link(NOW, THEN, rival))).hasSize(3);
    }

    @Test
    void numbersThatSupersedeEachOtherAreTheirOwn() {
        assertThat(people(link(NOW, THEN.with(Identifier.NHS_SUPERSEDED, NEW)))).hasSize(2);
    }

    @Test
    void whoDiffersInAllElseIsAsked() {
        var stranger = THEN.named("Una", "Brack").born(LocalDate.of(1950, 1, 1));

        assertThat(doubts(link(NOW, stranger)))
                .containsExactly(
                        "NHS numbers of which one superseded the other, but date of birth and name do not confirm it");
    }

    @Test
    void ofTheProtectedNothingIsToldToOthers() {
        assertThat(people(link(NOW.secluded(), THEN))).hasSize(2);
    }

    @Test
    void supersededNumbersAreNoRegisterInWhichPeopleDiffer() {
        var one = People.of("a", "Rosalind", "Thornbury").verified(NEW).with(Identifier.NHS_SUPERSEDED, OLD);
        var other = People.of("b", "Rosalind", "Thornbury").verified(NEW).with(Identifier.NHS_SUPERSEDED, OLDEST);

        assertThat(people(link(one, other))).containsExactly(List.of("a", "b"));
        assertThat(one.identity().details().supersededNumbers()).containsExactly(OLD);
    }

    @Test
    void noNumberSupersedesItself() {
        assertThat(THEN.with(Identifier.NHS_SUPERSEDED, OLD)
                        .identity()
                        .details()
                        .supersededNumbers())
                .isEmpty();
    }
}
