package org.braid.person;

import java.util.Arrays;
import java.util.List;

/** With how many family names each given name goes: a slip hardly ever meets many. In steps. */
final class Families {
    private final int[] counts;

    private Families(int[] counts) {
        this.counts = counts;
    }

    /** @param distinct how many distinct given names there are */
    static Families of(List<Profile> people, int distinct) {
        var pairs = people.parallelStream()
                .mapToLong(person ->
                        (long) person.given().id() << 32 | person.family().id())
                .toArray();
        Arrays.parallelSort(pairs);
        var counts = new int[distinct];
        for (var at = 0; at < pairs.length; at++) {
            if (at == 0 || pairs[at] != pairs[at - 1]) {
                counts[(int) (pairs[at] >> 32)]++;
            }
        }
        return new Families(counts);
    }

    int count(Name given) {
        return Steps.of(counts[given.id()]);
    }
}
