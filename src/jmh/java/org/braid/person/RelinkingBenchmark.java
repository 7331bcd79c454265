package org.braid.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.braid.entitlement.PersonDetails;

/** A night after the first: one in a hundred has moved, one in a thousand has come, as many are gone. */
public final class RelinkingBenchmark {
    private static final int MOVES = 100;
    private static final int COMES = 1000;

    private RelinkingBenchmark() {}

    /** Links everybody, then the next night by what changed and once more as a whole; says whether both came to the same. */
    public static void run(LinkageModel model, List<Identity> all) {
        var linkage = new Linkage(model);
        var first = new ArrayList<Identity>();
        var second = new ArrayList<Identity>();
        var gone = new ArrayList<Identity>();
        for (var at = 0; at < all.size(); at++) {
            var identity = all.get(at);
            var there = at % COMES != 1;
            var stays = at % COMES != 2;
            var now = at % MOVES == 3 ? moved(identity, all.get(at / 2)) : identity;
            if (there) {
                first.add(identity);
            }
            if (stays) {
                second.add(now);
            }
            if (there && (!stays || now != identity)) {
                gone.add(identity);
            }
        }
        var linked = Linked.of(linkage.relink(Before.NOTHING, first, List.of()));
        var before = new Before(linked.parts(), gone, Set.of(), Set.of(), Map.of());
        var began = System.nanoTime();
        var anew = Linked.of(linkage.relink(before, second, List.of()));
        var ended = System.nanoTime();
        var whole = Linked.of(linkage.relink(Before.NOTHING, second, List.of()));
        System.out.printf(
                Locale.ROOT,
                "next night: %,d changed, %,d linked anew in %.1f s; everybody in %.1f s; %s%n",
                gone.size(),
                anew.parts().size(),
                (ended - began) / 1e9,
                (System.nanoTime() - ended) / 1e9,
                linked.then(gone, anew).equals(whole.people()) ? "the same people" : "OTHER PEOPLE");
    }

    /** What is kept of a linking, so that not two of them with all their links are in memory. */
    private record Linked(Set<List<String>> people, Map<String, String> parts) {
        static Linked of(Linkage.Relinked linked) {
            var people = new HashSet<List<String>>();
            linked.decided().people().forEach(person -> people.add(person.identities()));
            return new Linked(people, linked.parts());
        }

        /** The people after a night: those whom it linked anew, and the others as they were. */
        Set<List<String>> then(List<Identity> gone, Linked anew) {
            var changed = new HashSet<>(anew.parts.keySet());
            gone.forEach(identity -> changed.add(identity.key()));
            var then = new HashSet<>(anew.people);
            people.stream().filter(person -> !changed.contains(person.get(0))).forEach(then::add);
            return then;
        }
    }

    private static Identity moved(Identity identity, Identity to) {
        var is = identity.details();
        var details = new PersonDetails(
                is.identifiers(),
                is.nhsNumberStatus(),
                is.givenName(),
                is.familyName(),
                is.birthDate(),
                is.deathDate(),
                is.gender(),
                to.details().postcode(),
                is.address(),
                is.protectedIdentity());
        return new Identity(identity.key() + "m", identity.feed(), details);
    }
}
