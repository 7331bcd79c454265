package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        var profiles = Profiles.of(crowd);
        var pairs = new ArrayList<Long>();

        var narrowed =
                Blocking.eachPair(Blocks.of(TestModel.MODEL, profiles.all()), 10, profiles.everybody(), pairs::add);

        assertThat(narrowed)
                .containsEntry("birth-date+postcode", 1L)
                .hasSize(TestModel.MODEL.blocking().size());
        assertThat(pairs).doesNotHaveDuplicates().hasSize(9 * 1000 - 9 * 10 / 2);
        assertThat(pairs.stream().map(Pairs::right).distinct()).hasSize(999);
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

    private static List<Long> pairs(Profiles profiles) {
        var pairs = new ArrayList<Long>();
        Blocking.eachPair(Blocks.of(TestModel.MODEL, profiles.all()), 100, profiles.everybody(), pairs::add);
        return pairs;
    }
}
