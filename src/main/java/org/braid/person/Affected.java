package org.braid.person;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds whose links can be others than they were: whoever is new, changed or gone, whoever has to do with them, and all that
 * hangs together with those. docs/linkage.md tells why the rest stays as it is.
 */
final class Affected {
    private final LinkageModel model;
    private final Population population;
    private final Profiles now;
    private final List<Identity> identities;
    private final Before before;
    private final List<Profile> gone;
    /** Of those who are there and of those who are gone. */
    private final Blocks blocks;
    /** The indexes of those of whom no comparison of the last linking holds. */
    private final BitSet changed = new BitSet();

    /**
     * @param population with {@code now} and {@code identities}: everybody who is there
     */
    Affected(LinkageModel model, Population population, Profiles now, List<Identity> identities, Before before) {
        this.model = model;
        this.population = population;
        this.now = now;
        this.identities = identities;
        this.before = before;
        gone = now.beside(before.gone());
        blocks = Blocks.of(
                model, Stream.concat(now.all().stream(), gone.stream()).toList());
    }

    /** The indexes of those to be linked anew. */
    BitSet find() {
        var were = Stream.concat(now.all().stream().filter(profile -> !isNew(profile.key())), gone.stream())
                .toList();
        var was = Population.of(were, now.givenNames(), now.familyNames());
        if (before.parts().isEmpty() || !population.isOneWith(was)) {
            return now.everybody();
        }
        mark(changed, profile -> isNew(profile.key()) || before.restated().contains(profile.key()));
        var holders = new Holders(
                Stream.concat(gone.stream(), changed.stream().mapToObj(now::get))
                        .toList(),
                now.all());
        mark(changed, holders::areReached);
        mark(changed, profile -> !population.saysTheSame(profile, was));
        return hangingTogether(near(shifts()));
    }

    Blocks blocks() {
        return blocks;
    }

    private boolean isNew(String key) {
        return !before.parts().containsKey(key);
    }

    private void mark(BitSet marked, Predicate<Profile> wanted) {
        now.all().stream().filter(wanted).forEach(profile -> marked.set(profile.index()));
    }

    private Shifts shifts() {
        var secluded = Profiles.secluded(Stream.concat(
                        identities.stream().filter(identity -> !isNew(identity.key())), before.gone().stream())
                .toList());
        Predicate<Profile> was = profile -> !isNew(profile.key()) && !secluded.contains(profile.key());
        var shifts = new Shifts(model.blockLimit(), Profile::isComparable, was);
        blocks.each(profile -> profile.isComparable() != was.test(profile), (rule, block) -> shifts.add(block));
        return shifts;
    }

    /** The changed, and those whom they have to do with now; with those who are compared and were not, or were and are not. */
    private BitSet near(Shifts shifts) {
        var near = (BitSet) changed.clone();
        LongStream.of(shifts.gone()).filter(this::wereTogether).forEach(pair -> near.set(Pairs.left(pair)));
        var scoring = scoring();
        Blocking.eachPair(blocks, model.blockLimit(), changed, scoring::add);
        LongStream.of(shifts.come()).forEach(scoring::add);
        scoring.strongestFirst().forEach(pair -> {
            near.set(pair.left());
            near.set(pair.right());
        });
        return near;
    }

    private boolean wereTogether(long pair) {
        return part(now.get(Pairs.left(pair)).key())
                .equals(part(now.get(Pairs.right(pair)).key()));
    }

    private PairScoring scoring() {
        var givenNames = new GivenNames(model, population.families());
        return new PairScoring(now, () -> new Scoring(model, population, new Comparing(givenNames)));
    }

    /** All parts in which somebody is affected, or was, and all who share a person's id with them. */
    private BitSet hangingTogether(BitSet near) {
        var affected = (BitSet) near.clone();
        var reached = new HashSet<String>();
        before.gone().forEach(identity -> reach(identity.key(), reached));
        before.decided().forEach(key -> reach(key, reached));
        var size = -1;
        while (size < affected.cardinality()) {
            size = affected.cardinality();
            affected.stream().forEach(index -> reach(now.get(index).key(), reached));
            mark(affected, profile -> isReached(profile.key(), reached));
        }
        return affected;
    }

    private void reach(String key, Set<String> reached) {
        reached.add(part(key));
        reached.add(id(key));
    }

    private boolean isReached(String key, Set<String> reached) {
        return reached.contains(part(key)) || reached.contains(id(key));
    }

    /** The key itself where it was in none. */
    private String part(String key) {
        return before.parts().getOrDefault(key, key);
    }

    private String id(String key) {
        return before.ids().getOrDefault(key, key);
    }
}
