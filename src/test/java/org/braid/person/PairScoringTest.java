package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairScoringTest {
    private static final int PEOPLE = 400;
    private static final List<String> GIVEN = List.of("Rosalind", "Oscar", "Ada", "Bilal", "Mei", "Tomasz", "Grace");
    private static final List<String> FAMILY = List.of("Thornbury", "Wakeford", "Okafor", "Lumb", "Nowak");

    private final Profiles profiles =
            Profiles.of(IntStream.range(0, 2 * PEOPLE).mapToObj(this::described).toList());

    /** Of everybody two descriptions. */
    private Identity described(int number) {
        var person = number / 2;
        return People.of(
                        "k%03d".formatted(number), GIVEN.get(person % GIVEN.size()), FAMILY.get(person % FAMILY.size()))
                .born(LocalDate.of(1940, 1, 1).plusDays(53L * person))
                .identity();
    }

    @Test
    void pairsOfManyBatchesComeOutAsIfEachWereWeighedByItself() {
        var scoring = new PairScoring(profiles, this::scoring);
        var alone = scoring();
        var expected = new ArrayList<Scored>();
        for (var left = 0; left < profiles.size(); left++) {
            for (var right = left + 1; right < profiles.size(); right++) {
                scoring.add(Pairs.pair(left, right));
                alone.score(profiles.get(left), profiles.get(right)).ifPresent(expected::add);
            }
        }

        var scored = scoring.strongestFirst();

        assertThat(expected).hasSizeGreaterThanOrEqualTo(PEOPLE);
        assertThat(scored)
                .containsExactlyInAnyOrderElementsOf(expected)
                .isSortedAccordingTo(Comparator.comparingDouble(Scored::weight).reversed());
    }

    private Scoring scoring() {
        var population = profiles.population();
        return new Scoring(
                TestModel.MODEL, population, new Comparing(new GivenNames(TestModel.MODEL, population.families())));
    }
}
