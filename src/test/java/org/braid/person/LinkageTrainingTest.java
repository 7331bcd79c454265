package org.braid.person;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.braid.person.TestModel.MODEL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageTrainingTest {
    private static final Set<Level> OF_ADDRESSES =
            EnumSet.of(Level.POSTCODE_HOUSE, Level.POSTCODE_ADDRESS, Level.POSTCODE_NEIGHBOUR);
    private static final Path DELIVERED = Path.of("mappings", "linkage.yaml");
    private static final Town TOWN = Town.of(3000, 20_260_401);
    private static LinkageModel learnt;

    @TempDir
    Path folder;

    @BeforeAll
    static void learn() {
        learnt = LinkageTraining.learn(MODEL, TOWN.identities());
    }

    @Test
    void howManyDescriptionsSomebodyHasIsFound() {
        var sizes = TOWN.truth().values().stream().collect(groupingBy(identity(), counting()));
        var pairs = sizes.values().stream().mapToLong(size -> size * (size - 1)).sum();
        var others = (double) pairs / TOWN.identities().size();

        assertThat(learnt.others()).isCloseTo(others, within(0.1 * others));
    }

    @Test
    void whatIsSeenOfOnePersonIsFoundWithoutBeingToldWhoIsOne() {
        assertThat(learnt.odds(Level.BIRTH_EXACT).m()).isCloseTo(agreeInTruth(), within(0.02));
    }

    /** Of the pairs of one person that state it, how many have the same date of birth. */
    private static double agreeInTruth() {
        var profiles = Profiles.of(TOWN.identities()).all();
        var pairs = new long[2];
        for (var left : profiles) {
            for (var right : profiles) {
                var stated = left.index() < right.index() && left.birth() != 0 && right.birth() != 0;
                if (stated && person(left.key()).equals(person(right.key()))) {
                    pairs[left.birth() == right.birth() ? 1 : 0]++;
                }
            }
        }
        return (double) pairs[1] / (pairs[0] + pairs[1]);
    }

    private static Integer person(String key) {
        return TOWN.truth().getOrDefault(key, -1);
    }

    @Test
    void sharesOfAComparisonMakeOne() {
        for (var comparison : List.of("birth-date", "postcode", "gender", "feed")) {
            var levels = new ArrayList<>(List.of(Level.values()));
            levels.removeIf(level -> !level.comparison().equals(comparison) || OF_ADDRESSES.contains(level));
            assertThat(levels.stream()
                            .mapToDouble(level -> learnt.odds(level).m())
                            .sum())
                    .as(comparison)
                    .isCloseTo(1, within(0.000_001));
        }
    }

    @Test
    void whatOnlyAddressesShowKeepsItsFiguresWhereNobodyStatesOne() {
        assertThat(OF_ADDRESSES).allMatch(level -> learnt.odds(level).equals(MODEL.odds(level)));
    }

    @Test
    void whatAddressesShowIsLearntWhereTheyAreStated() {
        var housed = LinkageTraining.learn(
                MODEL,
                TOWN.identities().stream()
                        .map(identity -> People.living(identity, "1 Mill Lane"))
                        .toList());

        assertThat(housed.odds(Level.POSTCODE_HOUSE).m()).isGreaterThan(0.5);
        assertThat(housed.weight(Level.POSTCODE_HOUSE)).isGreaterThan(housed.weight(Level.POSTCODE_NEIGHBOUR));
    }

    @Test
    void orderOfArrivalChangesNothing() {
        var shuffled = new ArrayList<>(TOWN.identities());
        Collections.shuffle(shuffled, new Random(5));

        assertThat(LinkageTraining.learn(MODEL, shuffled)).isEqualTo(learnt);
    }

    @Test
    void linksAsWellByWhatItLearnt() {
        var people = new Linkage(learnt).link(TOWN.identities(), List.of()).people();
        var wrong = people.stream()
                .filter(person -> new HashSet<>(person.identities().stream()
                                        .map(TOWN.truth()::get)
                                        .toList())
                                .size()
                        > 1)
                .count();

        assertThat(wrong).isLessThanOrEqualTo(3);
        assertThat(people).hasSizeLessThan(3_100);
    }

    @Test
    void tooFewAreNothingToLearnFrom() {
        var few = Town.of(50, 1).identities();

        assertThatThrownBy(() -> LinkageTraining.learn(MODEL, few))
                .isInstanceOf(TooFewToLearn.class)
                .hasMessageContaining("nothing is learnt");
    }

    @Test
    void figuresAreWrittenWhereTheyStoodAndAllElseStays() throws IOException {
        var before = Files.readString(DELIVERED);
        var text = LinkageModelText.of(before, learnt);
        var read = LinkageModel.read(Files.writeString(folder.resolve("linkage.yaml"), text));

        assertThat(text.lines()).hasSameSizeAs(before.lines().toList());
        assertThat(text).contains("# u is replaced by the name's own share", "  - [Zoe, Zoey]");
        assertThat(read.odds(Level.POSTCODE_EXACT).m())
                .isCloseTo(learnt.odds(Level.POSTCODE_EXACT).m(), within(0.001));
        assertThat(read.others()).isCloseTo(learnt.others(), within(0.01));
        assertThat(read.nicknames()).isEqualTo(MODEL.nicknames());
    }
}
