package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.MODEL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole town, five feeds, two of them with names, dates and postcodes only. */
class TownTest {
    private static final Town TOWN = Town.of(3000, 20_260_401);
    private static Clusters clusters;

    @BeforeAll
    static void link() {
        clusters = new Linkage(MODEL).link(TOWN.identities(), List.of());
    }

    @Test
    void findsNearlyAllPairsOfOnePerson() {
        assertThat((double) rightPairs() / pairs(sizesInTruth())).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void findsHardlyAnyPairOfTwoPeople() {
        var found = pairs(clusters.people().stream()
                .map(person -> person.identities().size())
                .toList());

        assertThat((double) rightPairs() / found).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void neverJoinsTwoVerifiedNumbers() {
        var numbers = verifiedNumbers();

        assertThat(clusters.people())
                .allSatisfy(person -> assertThat(person.identities().stream()
                                .filter(numbers::containsKey)
                                .map(numbers::get)
                                .collect(Collectors.toSet()))
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void everyDescriptionIsInExactlyOnePerson() {
        var keys = clusters.people().stream()
                .flatMap(person -> person.identities().stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(TOWN.identities());
        assertThat(clusters.people())
                .allSatisfy(person ->
                        assertThat(person.links()).hasSize(person.identities().size() - 1));
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        var shuffled = new ArrayList<>(TOWN.identities());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(new Linkage(MODEL).link(shuffled, List.of())).isEqualTo(clusters);
    }

    @Test
    void whatItWouldBeWithoutDecisionsIsFoundBesideWhatItIs() {
        var keys = TOWN.identities().stream().map(Identity::key).sorted().toList();
        var decisions = new ArrayList<Decision>();
        for (var number = 1; number <= 40; number++) {
            var links = clusters.people().get(number * 20).links();
            var left = links.isEmpty() ? keys.get(number * 7) : links.get(0).left();
            var right = links.isEmpty() ? keys.get(number * 11) : links.get(0).right();
            decisions.add(new Decision(number, left, right, links.isEmpty(), "clerk"));
        }

        var both = new Linkage(MODEL).relink(Before.NOTHING, TOWN.identities(), decisions);

        assertThat(both.alone().with(both.weighing())).isEqualTo(clusters);
        assertThat(both.decided().with(both.weighing()))
                .isEqualTo(new Linkage(MODEL).link(TOWN.identities(), decisions))
                .isNotEqualTo(clusters);
    }

    @Test
    void theReviewQueueIsShortAndInTheOrderOfTheKeys() {
        var doubtful = clusters.doubtful();

        assertThat(doubtful).hasSizeBetween(1, 150);
        assertThat(doubtful.stream()
                        .map(doubt -> List.of(doubt.link().left(), doubt.link().right()))
                        .toList())
                .isSortedAccordingTo(Comparator.<List<String>, String>comparing(keys -> keys.get(0))
                        .thenComparing(keys -> keys.get(1)));
    }

    private static long rightPairs() {
        return clusters.people().stream()
                .mapToLong(person -> pairs(sizes(person.identities())))
                .sum();
    }

    private static List<Integer> sizesInTruth() {
        return sizes(TOWN.truth().keySet());
    }

    /** How many of these descriptions each true person has. */
    private static List<Integer> sizes(Iterable<String> keys) {
        var sizes = new HashMap<Integer, Integer>();
        keys.forEach(key -> sizes.merge(TOWN.truth().get(key), 1, Integer::sum));
        return List.copyOf(sizes.values());
    }

    private static long pairs(List<Integer> sizes) {
        return sizes.stream().mapToLong(size -> (long) size * (size - 1) / 2).sum();
    }

    private static Map<String, String> verifiedNumbers() {
        return Profiles.of(TOWN.identities()).all().stream()
                .filter(Profile::verified)
                .collect(Collectors.toMap(Profile::key, Profile::nhsNumber));
    }
}
