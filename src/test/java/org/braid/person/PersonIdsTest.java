package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.braid.person.Clusters.Cluster;
import org.junit.jupiter.api.Test;

class PersonIdsTest {

    /** Each text is one person: the keys of the descriptions, apart by blanks. */
    private static Clusters people(String... people) {
        return new Clusters(
                Arrays.stream(people)
                        .map(keys -> new Cluster(List.of(keys.split(" ")), List.of()))
                        .toList(),
                List.of());
    }

    @Test
    void aNewPersonHasAnIdOfTwelveReadableCharacters() {
        var ids = PersonIds.assign(people("a b", "c"), Map.of());

        assertThat(ids).containsOnlyKeys("a", "b", "c");
        assertThat(ids.get("a"))
                .matches("P-[0-9A-HJKMNP-TV-Z]{12}")
                .isEqualTo(ids.get("b"))
                .isNotEqualTo(ids.get("c"));
    }

    @Test
    void theIdIsMadeOfTheSmallestKey() {
        assertThat(PersonIds.assign(people("a b"), Map.of()).get("a"))
                .isEqualTo(PersonIds.assign(people("a z"), Map.of()).get("a"));
    }

    @Test
    void aPersonKeepsTheIdWhenDescriptionsComeAndGo() {
        assertThat(PersonIds.assign(people("0 b"), Map.of("a", "P-1", "b", "P-1")))
                .isEqualTo(Map.of("0", "P-1", "b", "P-1"));
    }

    @Test
    void joinedPeopleKeepTheIdOfMostDescriptions() {
        var known = Map.of("a", "P-1", "b", "P-2", "c", "P-2");

        assertThat(PersonIds.assign(people("a b c"), known))
                .containsValues("P-2")
                .doesNotContainValue("P-1");
    }

    @Test
    void joinedPeopleOfOneSizeKeepTheSmallestId() {
        assertThat(PersonIds.assign(people("a b"), Map.of("a", "P-2", "b", "P-1")))
                .doesNotContainValue("P-2");
    }

    @Test
    void theLargerPartOfASplitKeepsTheId() {
        var known = Map.of("a", "P-1", "b", "P-1", "c", "P-1");

        var ids = PersonIds.assign(people("a", "b c"), known);

        assertThat(ids).containsEntry("b", "P-1").containsEntry("c", "P-1");
        assertThat(ids.get("a")).isNotEqualTo("P-1");
    }

    @Test
    void ofTwoEqualPartsTheOneWithTheSmallestKeyKeepsTheId() {
        assertThat(PersonIds.assign(people("a", "b"), Map.of("a", "P-1", "b", "P-1")))
                .containsEntry("a", "P-1");
    }

    @Test
    void aPartThatLosesTheIdKeepsTheNextItHas() {
        var known = Map.of("a", "P-1", "b", "P-1", "c", "P-1", "d", "P-1", "e", "P-1", "f", "P-2");

        assertThat(PersonIds.assign(people("a b c", "d e f"), known)).containsEntry("d", "P-2");
    }

    @Test
    void noNewPersonTakesAnIdThatWasEverSomebodys() {
        var first = PersonIds.assign(people("a b c"), Map.of());

        var split = PersonIds.assign(people("a", "b c"), first);

        assertThat(split.get("b")).isEqualTo(first.get("b"));
        assertThat(split.get("a")).isNotEqualTo(first.get("a"));
    }

    @Test
    void nightsWithoutChangeChangeNothing() {
        var people = people(IntStream.range(0, 500).mapToObj("k%04d"::formatted).toArray(String[]::new));
        var first = PersonIds.assign(people, Map.of());

        assertThat(PersonIds.assign(people, first)).isEqualTo(first);
        assertThat(new HashSet<>(first.values())).hasSize(500);
    }
}
