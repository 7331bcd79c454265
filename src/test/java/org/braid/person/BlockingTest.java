package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BlockingTest {

    @Test
    void eachPairComesOnceHoweverManyRulesFindIt() {
        var profiles = Profiles.of(People.all(
                People.of("a", "Rosalind", "Thornbury"),
                People.of("b", "Rosalind", "Thornbury"),
                People.of("c", "Oscar", "Wakeford").at("ZZ1 1AA").born(null)));

        assertThat(pairs(profiles)).containsExactly(1L);
    }

    @Test
    void whoeverStatesNothingIsInNoBlock() {
        var nobody = People.of("a", "", "").born(null).at("");
        var profiles = Profiles.of(
                People.all(nobody, new People("b", "feed", List.of(), nobody.status(), "", "", null, "", "", false)));

        assertThat(pairs(profiles)).isEmpty();
    }

    @Test
    void aBlockOverTheLimitIsNarrowedAndCounted() {
        var crowd = IntStream.range(0, 1000)
                .mapToObj(i ->
                        People.of("k%04d".formatted(i), "Rosalind", "Thornbury").identity())
                .toList();
        var blocking = new Blocking(10, Profiles.of(crowd).everybody());

        blocking.addBlock("birth-date", Profiles.of(crowd).all());

        assertThat(blocking.narrowed()).isEqualTo(Map.of("birth-date", 1L));
        assertThat(blocking.pairs()).hasSizeLessThan(10_000).hasSizeGreaterThan(8_900);
        assertThat(LongStream.of(blocking.pairs())
                        .mapToInt(pair -> (int) pair)
                        .distinct()
                        .count())
                .isEqualTo(999);
    }

    @Test
    void aNumberSharedByTooManyIsComparedWithNeighboursOnly() {
        var crowd = IntStream.range(0, 300)
                .mapToObj(i -> People.of("k%04d".formatted(i), "Rosalind", "Thornbury")
                        .with("council/991", "0")
                        .identity())
                .toList();

        var found = IdentifierBonds.of(
                Profiles.of(crowd).all(),
                new GivenNames(TestModel.MODEL, Families.of(List.of(), 2)),
                TestModel.MODEL.blockLimit());

        assertThat(found.narrowed()).isEqualTo(1);
        assertThat(found.bonds())
                .hasSizeLessThan(300 * TestModel.MODEL.blockLimit())
                .allMatch(bond -> bond.left() < bond.right());
    }

    private static long[] pairs(Profiles profiles) {
        return Blocking.of(Blocks.of(TestModel.MODEL, profiles.all()), 100, profiles.everybody())
                .pairs();
    }
}
