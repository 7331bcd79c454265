package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.doubts;
import static org.braid.person.TestModel.link;
import static org.braid.person.TestModel.people;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People who share an address, a family name, even a birthday, stay themselves. */
class HouseholdTest {

    @ParameterizedTest
    @CsvSource({
        "Jay, Jayden",
        "Ella, Ellie",
        "Mia, Mya",
        "Oliver, Sophie",
        "Christian, Christina",
        "Alexander, Alexandra",
        "Daniel, Daniela",
        "Lara, Layla",
        "Jack, Jake"
    })
    void twinsAreTwo(String one, String other) {
        assertThat(people(link(People.of("a", one, "Holmcroft"), People.of("b", other, "Holmcroft"))))
                .hasSize(2);
    }

    @Test
    void twinsOfUnlikeNamesAreNotEvenSuggested() {
        assertThat(doubts(link(People.of("a", "Oliver", "Holmcroft"), People.of("b", "Sophie", "Holmcroft"))))
                .isEmpty();
    }

    @Test
    void twinsOfLikeNamesAreForReview() {
        assertThat(doubts(link(People.of("a", "Christian", "Holmcroft"), People.of("b", "Christina", "Holmcroft"))))
                .containsExactly("names or date of birth do not agree enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "last"})
    void anInitialThatFitsBothTwinsGoesToNeither(String key) {
        var clusters = link(
                People.of("jay", "Jay", "Holmcroft"),
                People.of("jack", "Jack", "Holmcroft"),
                People.of(key, "J", "Holmcroft"));

        assertThat(people(clusters)).hasSize(3);
        assertThat(doubts(clusters))
                .containsExactly("another person fits about as well", "another person fits about as well");
    }

    @Test
    void aShortFormThatFitsBothTwinsGoesToNeither() {
        var clusters = link(
                People.of("a", "Alexander", "Holmcroft"),
                People.of("b", "Alexandra", "Holmcroft"),
                People.of("c", "Alex", "Holmcroft"));

        assertThat(people(clusters)).hasSize(3);
    }

    @Test
    void aShortFormThatFitsBothTwinsDoesNotJoinThem() {
        var clusters = link(
                People.of("a", "Alexander", "Holmcroft").with("council/991", "1"),
                People.of("b", "Alexandra", "Holmcroft"),
                People.of("c", "Alex", "Holmcroft").with("council/991", "1"));

        assertThat(people(clusters)).containsExactly(List.of("a", "c"), List.of("b"));
        assertThat(doubts(clusters)).containsExactly("other descriptions of the two have different given names");
    }

    @Test
    void parentAndChildOfOneNameAreTwo() {
        var parent = People.of("a", "Harold", "Holmcroft").born(LocalDate.of(1950, 4, 2));
        var child = People.of("b", "Harold", "Holmcroft").born(LocalDate.of(1980, 4, 2));

        assertThat(people(link(parent, child))).hasSize(2);
    }

    @Test
    void shortFormDoesNotJoinTwoNumbersOfOneCouncil() {
        var clusters = link(
                People.of("a", "Charlotte", "Holmcroft").with("council/991", "1"),
                People.of("b", "Charlie", "Holmcroft").with("council/991", "2"));

        assertThat(people(clusters)).hasSize(2);
        assertThat(clusters.doubtful()).hasSize(1);
    }

    @Test
    void shortFormDoesNotJoinASisterAndABrother() {
        var clusters = link(
                People.of("a", "Charlotte", "Holmcroft").gender("female"),
                People.of("b", "Charlie", "Holmcroft").gender("male"));

        assertThat(people(clusters)).hasSize(2);
        assertThat(clusters.doubtful()).hasSize(1);
    }

    @Test
    void whoeverStatesNoDateOfBirthIsForReview() {
        var clusters = link(
                People.of("a", "Harold", "Holmcroft"),
                People.of("b", "Harold", "Holmcroft").born(null));

        assertThat(people(clusters)).hasSize(2);
        assertThat(doubts(clusters)).containsExactly("names or date of birth do not agree enough");
    }

    @Test
    void oneNameOnOneDayFarApartIsDecidedByWhoElseFits() {
        var clusters = link(
                People.of("a", "Harold", "Holmcroft").at("ZZ1 1AA").verified(Town.nhsNumber(1)),
                People.of("b", "Harold", "Holmcroft").at("ZZ2 2BB").verified(Town.nhsNumber(2)),
                People.of("c", "Harold", "Holmcroft").at("ZZ3 3CC"));

        assertThat(people(clusters)).hasSize(3);
        assertThat(doubts(clusters)).contains("another person fits about as well");
    }

    @Test
    void thePostcodeSettlesWhichOfTwoItIs() {
        var clusters = link(
                People.of("a", "Harold", "Holmcroft").at("ZZ1 1AA").verified(Town.nhsNumber(1)),
                People.of("b", "Harold", "Holmcroft").at("ZZ2 2BB").verified(Town.nhsNumber(2)),
                People.of("c", "Harold", "Holmcroft").at("ZZ2 2BB"));

        assertThat(people(clusters)).containsExactly(List.of("a"), List.of("b", "c"));
    }
}
