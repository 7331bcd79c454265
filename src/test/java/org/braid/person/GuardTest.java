package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.MODEL;
import static org.braid.person.TestModel.doubts;
import static org.braid.person.TestModel.link;
import static org.braid.person.TestModel.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no chain of good links may bring together. */
class GuardTest {
    private static final People ONE = People.of("a", "Rosalind", "Thornbury");
    private static final People TWO = People.of("b", "Rosalind", "Thornbury");
    private static final People THREE = People.of("c", "Rosalind", "Thornbury");

    @Test
    void twoVerifiedNumbersDoNotMeetThroughAThird() {
        var clusters = link(
                ONE.verified(Town.nhsNumber(1)).with("council/991", "7"),
                TWO.verified(Town.nhsNumber(2)).with("phb/QZZ", "9"),
                THREE.with("council/991", "7").with("phb/QZZ", "9"));

        assertThat(people(clusters)).containsExactly(List.of("a", "c"), List.of("b"));
        assertThat(doubts(clusters)).containsExactly("the two have different verified NHS numbers");
    }

    @Test
    void datesOfBirthDoNotDriftApartThroughAThird() {
        var clusters = link(
                ONE.born(LocalDate.of(1984, 3, 17)),
                TWO.born(LocalDate.of(1984, 3, 14)),
                THREE.born(LocalDate.of(1984, 8, 14)));

        assertThat(people(clusters)).hasSize(2);
        assertThat(doubts(clusters)).containsExactly("other descriptions of the two have different dates of birth");
    }

    @Test
    void oneNhsNumberHoldsTwoDatesOfBirthTogether() {
        var number = Town.nhsNumber(1);
        var clusters =
                link(ONE.verified(number), TWO.born(LocalDate.of(1979, 11, 30)).verified(number), THREE);

        assertThat(people(clusters)).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void aPersonOfTooManyDescriptionsIsHeld() {
        var crowd = IntStream.rangeClosed(0, MODEL.personLimit())
                .mapToObj(i -> People.of("k%03d".formatted(i), "Rosalind", "Thornbury"))
                .toArray(People[]::new);

        var clusters = link(crowd);

        assertThat(people(clusters)).hasSize(2).allMatch(person -> person.size() <= MODEL.personLimit());
        assertThat(doubts(clusters))
                .containsExactly(
                        "together the two would have more descriptions than one person can be believed to have");
    }

    @Test
    void protectedPeopleAreNeverComparedNorSuggested() {
        var number = Town.nhsNumber(1);

        var clusters = link(ONE.verified(number).secluded(), TWO.verified(number), THREE);

        assertThat(people(clusters)).containsExactly(List.of("a"), List.of("b", "c"));
        assertThat(clusters.doubtful()).isEmpty();
    }

    @Test
    void protectionReachesTheSameIdentifierOfTheSameFeed() {
        var clusters = link(
                ONE.from("council").with("council/991", "7").secluded(),
                TWO.from("council").with("council/991", "7"),
                THREE.from("census").with("council/991", "7"));

        assertThat(people(clusters)).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(clusters.doubtful()).isEmpty();
    }

    @Test
    void twoProtectedPeopleWithDifferentNumbersAreNotSuggested() {
        var clusters = link(
                ONE.from("council")
                        .with("council/991", "7")
                        .verified(Town.nhsNumber(1))
                        .secluded(),
                TWO.from("council").with("council/991", "7").verified(Town.nhsNumber(2)));

        assertThat(people(clusters)).hasSize(2);
        assertThat(clusters.doubtful()).isEmpty();
    }
}
