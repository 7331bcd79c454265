package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.doubts;
import static org.braid.person.TestModel.people;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two are said to live: a postcode has some fifteen houses, and an address can do without a postcode. */
class HomesTest {
    private static Identity living(People person, String address) {
        return People.living(person.identity(), address);
    }

    private static Level compared(String left, String leftAddress, String right, String rightAddress) {
        var ada = People.of("a", "Ada", "Example").at(left);
        var both = Profiles.of(List.of(
                living(ada, leftAddress),
                living(People.of("b", "Ada", "Example").at(right), rightAddress)));
        return Homes.compare(both.get(0), both.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // one postcode
                "ZZ1 1AA | 12 Church Street | ZZ1 1AA | 12, CHURCH ST. | POSTCODE_HOUSE",
                "ZZ1 1AA | 12 Church Street, Northmere | ZZ1 1AA | 12 Church Street, Little Heath | POSTCODE_HOUSE",
                "ZZ1 1AA | Flat 2, 12 Church Street | ZZ1 1AA | 12 Church Street | POSTCODE_HOUSE",
                "ZZ1 1AA | Flat 2, 12 Church Street | ZZ1 1AA | Flat 3, 12 Church Street | POSTCODE_NEIGHBOUR",
                "ZZ1 1AA | 12 Church Street | ZZ1 1AA | 14 Church Street | POSTCODE_NEIGHBOUR",
                "ZZ1 1AA | 14a Church Street | ZZ1 1AA | 14 A Chruch Street | POSTCODE_HOUSE",
                "ZZ1 1AA | Rose Cottage, Mill Lane | ZZ1 1AA | Mill Ln Rose Cottage ZZ1 1AA | POSTCODE_HOUSE",
                "ZZ1 1AA | Rose Cottage, Mill Lane | ZZ1 1AA | 3 Mill Lane | POSTCODE_NEIGHBOUR",
                "ZZ10 1AA | 12 Church Street | ZZ1O 1AA | 12 Church Street | POSTCODE_HOUSE",
                "ZZ1 1AA | 12 | ZZ1 1AA | 12 Church Street | POSTCODE_HOUSE",
                "ZZ1 1AA | 12 Church Street | ZZ1 1AA | '' | POSTCODE_EXACT",
                "ZZ1 1AA | 12 Church Street | ZZ1 1AA | ?! | POSTCODE_EXACT",
                // a slip in the postcode, which the next street might have
                "ZZ1 1AA | 12 Church Street | ZZ1 1AB | 12 Church Street | POSTCODE_HOUSE",
                "ZZ1 1AA | 12 Church Street | ZZ1 1AB | 14 Church Street | POSTCODE_SLIP",
                // none
                "ZZ1 1AA | 12 Church Street | '' | 12 Church Street, ZZ1 1AA | POSTCODE_ADDRESS",
                "'' | 12 Church Street, Heath | '' | 12 Mill Street, Heath | NOT_STATED",
                "'' | 12 | '' | 12 | NOT_STATED",
                // streets of one name are in every town
                "ZZ1 1AA | 12 Church Street | YY7 4QP | 12 Church Street | POSTCODE_DIFFERENT"
            })
    void addressSaysMoreThanThePostcodeOrStandsForIt(
            String left, String leftAddress, String right, String rightAddress, Level level) {
        assertThat(compared(left, leftAddress, right, rightAddress)).isEqualTo(level);
        assertThat(compared(right, rightAddress, left, leftAddress)).isEqualTo(level);
    }

    @Test
    void addressWithoutAPostcodeIsAPlaceLikeOne() {
        var married = People.of("b", "Rosalind", "Oakes").at("").gender("female");
        var before = People.of("a", "Rosalind", "Thornbury").at("").gender("female");

        var home = new Linkage(TestModel.MODEL)
                .link(List.of(living(before, "3 Mill Lane"), living(married, "3 Mill Ln.")), List.of());
        var elsewhere = new Linkage(TestModel.MODEL)
                .link(List.of(living(before, "3 Mill Lane"), living(married, "9 Hill Road")), List.of());

        assertThat(people(home)).containsExactly(List.of("a", "b"));
        assertThat(home.people().get(0).links().get(0).evidence()).contains("the address agrees, without a postcode");
        assertThat(people(elsewhere)).hasSize(2);
    }

    @Test
    void neighbourIsNotAtOnePlace() {
        var married = People.of("b", "Rosalind", "Oakes").gender("female");
        var before = People.of("a", "Rosalind", "Thornbury").gender("female");

        var clusters = new Linkage(TestModel.MODEL)
                .link(List.of(living(before, "3 Mill Lane"), living(married, "5 Mill Lane")), List.of());

        assertThat(people(clusters)).hasSize(2);
        assertThat(doubts(clusters)).hasSize(1);
    }
}
