package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Holds the pairs that are told one by one against those that are collected rule by rule and put in a set. */
class BlockingPropertyTest {

    @Property(tries = 300)
    void eachPairThatARuleFindsIsToldOnce(
            @ForAll("towns") List<Identity> town,
            @ForAll("towns") List<Identity> gone,
            @ForAll @IntRange(min = 2, max = 12) int limit,
            @ForAll long asked) {
        var profiles = Profiles.of(town);
        var blocks = Blocks.of(
                TestModel.MODEL,
                Stream.concat(profiles.all().stream(), profiles.beside(gone).stream())
                        .toList());
        var whose = BitSet.valueOf(new long[] {asked});
        whose.clear(profiles.size(), Long.SIZE);
        var told = new ArrayList<Long>();

        Blocking.eachPair(blocks, limit, whose, told::add);

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(collected(blocks, limit, whose));
    }

    private static Set<Long> collected(Blocks blocks, int limit, BitSet whose) {
        var collected = new TreeSet<Long>();
        blocks.each(any -> true, (rule, block) -> {
            var there = block.stream().filter(Profile::isComparable).toList();
            Blocking.eachPair(there, limit, (left, right) -> {
                if (whose.get(left.index()) || whose.get(right.index())) {
                    collected.add(Pairs.pair(left.index(), right.index()));
                }
            });
        });
        return collected;
    }

    /** 20 to 60 people with hardly any names, days and places between them, one in eight of protected identity. */
    @Provide
    static Arbitrary<List<Identity>> towns() {
        var people = Combinators.combine(
                        Arbitraries.of("Ada", "Adam", "Oscar", ""),
                        Arbitraries.of("Thornbury", "Thornberry", "Wakeford", ""),
                        Arbitraries.of(1, 2, 3),
                        Arbitraries.of("ZZ1 1AA", "ZZ1 1AB", ""),
                        Arbitraries.integers().between(0, 7))
                .as((given, family, day, postcode, apart) -> new Stated(given, family, day, postcode, apart == 0));
        return people.list().ofMinSize(20).ofMaxSize(60).map(BlockingPropertyTest::identities);
    }

    private record Stated(String given, String family, int day, String postcode, boolean apart) {
        Identity identity(String key) {
            var person = People.of(key, given, family)
                    .born(LocalDate.of(1984, 3 + day % 2, day))
                    .at(postcode);
            return (apart ? person.secluded() : person).identity();
        }
    }

    private static List<Identity> identities(List<Stated> people) {
        var identities = new ArrayList<Identity>();
        people.forEach(person -> identities.add(person.identity("k%02d".formatted(identities.size()))));
        return identities;
    }
}
