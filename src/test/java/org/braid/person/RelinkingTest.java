package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.person.TestModel.MODEL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Night after night a few come and go; what is linked anew and what stays give what linking everybody gives. */
class RelinkingTest {
    private static final int NIGHTS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linksOnlyWhomANightAffectsAndGivesTheSame(long seed) {
        var history = new History(seed % 2 == 0 ? MODEL : narrow(4, BlockField.FAMILY_NAME), seed);
        for (var night = 0; night < NIGHTS; night++) {
            history.night();
            assertThat(history.found()).isEqualTo(history.all());
        }
        assertThat(history.shareLinked()).isLessThan(0.7);
    }

    /** Only neighbours are compared: who comes between two parts them, and brings them together again by leaving. */
    @Test
    void whoeverACrowdedBlockLeavesOutIsLinkedAnew() {
        var others = IntStream.range(0, 40)
                .mapToObj(i -> People.of("n" + i, "Name" + (char) ('a' + i), "Other" + (char) ('a' + i))
                        .at(""))
                .toArray(People[]::new);
        var one = People.of("a", "Rosalind", "Thornbury")
                .born(LocalDate.of(1950, 3, 11))
                .from("council");
        var other = People.of("b", "Rosalind", "Thornbury")
                .born(LocalDate.of(1950, 3, 17))
                .from("health");
        var between = People.of("c", "Gareth", "Oakley")
                .born(LocalDate.of(1950, 3, 14))
                .gender("male");
        var linkage = new Linkage(narrow(2, BlockField.POSTCODE));
        var two = linkage.relink(Before.NOTHING, among(others, one, other), List.of());
        var three = linkage.relink(before(two.parts(), List.of()), among(others, one, other, between), List.of());
        var parts = new HashMap<>(two.parts());
        parts.putAll(three.parts());
        var again = linkage.relink(before(parts, List.of(between.identity())), among(others, one, other), List.of());

        assertThat(three.parts()).hasSize(3);
        assertThat(again.parts()).hasSize(2);
        assertThat(two.decided().people()).hasSize(others.length + 1);
        assertThat(three.decided().people()).hasSize(3);
        assertThat(again.decided().people()).hasSize(1);
    }

    private static List<Identity> among(People[] others, People... some) {
        return Stream.of(others, some).flatMap(Stream::of).map(People::identity).toList();
    }

    /** Compares whoever shares one field; of more than so many only neighbours. */
    private static LinkageModel narrow(int limit, BlockField field) {
        return new LinkageModel(
                MODEL.others(),
                MODEL.upper(),
                MODEL.lower(),
                MODEL.rival(),
                limit,
                MODEL.personLimit(),
                List.of(List.of(field)),
                MODEL.odds(),
                MODEL.nicknames(),
                MODEL.names());
    }

    private static Before before(Map<String, String> parts, List<Identity> gone) {
        return new Before(parts, gone, Set.of(), Set.of(), Map.of());
    }

    /** What is known of each description: whom it is one with, with and without decisions, by which links, and who is asked. */
    private record Found(Map<String, List<String>> decided, Map<String, List<String>> alone, Set<Object> links) {
        static Found nothing() {
            return new Found(new TreeMap<>(), new TreeMap<>(), new HashSet<>());
        }

        void add(Linkage.Relinked linked) {
            add(decided, linked.decided());
            add(alone, linked.alone());
            var told = linked.decided().with(linked.weighing());
            told.people().forEach(person -> links.addAll(person.links()));
            links.addAll(told.doubtful());
        }

        private static void add(Map<String, List<String>> people, Clusters clusters) {
            clusters.people()
                    .forEach(person -> person.identities().forEach(key -> people.put(key, person.identities())));
        }

        void remove(Set<String> keys) {
            decided.keySet().removeAll(keys);
            alone.keySet().removeAll(keys);
            links.removeIf(
                    link -> keys.contains((link instanceof Link one ? one : ((Clusters.Doubt) link).link()).left()));
        }
    }

    private static final class History {
        private final Random random;
        private final Linkage linkage;
        private final List<Identity> town;
        private final Map<String, Identity> here = new TreeMap<>();
        private final Map<String, String> parts = new HashMap<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final Found found = Found.nothing();
        private double linked;

        History(LinkageModel model, long seed) {
            random = new Random(seed);
            linkage = new Linkage(model);
            town = new ArrayList<>(Town.of(500, seed).identities());
            for (var odd = 0; odd < 100; odd++) {
                town.add(odd(town.get(random.nextInt(town.size())), town.get(random.nextInt(town.size()))));
            }
            town.stream().filter(any -> random.nextInt(10) > 0).forEach(each -> here.put(each.key(), each));
        }

        /** Somebody whose identity is protected, or whose NHS number took the place of somebody else's. */
        private Identity odd(Identity like, Identity other) {
            var is = like.details();
            var supersedes = random.nextBoolean() && other.details().nhsNumber().isPresent();
            var identifiers = new ArrayList<>(is.identifiers());
            if (supersedes) {
                identifiers.removeIf(each -> each.system().equals(Identifier.NHS));
                identifiers.add(new Identifier(Identifier.NHS, "999" + random.nextInt(1000)));
                identifiers.add(new Identifier(
                        Identifier.NHS_SUPERSEDED, other.details().nhsNumber().orElseThrow()));
            }
            return new Identity(
                    like.key() + "'" + town.size(),
                    like.feed(),
                    new PersonDetails(
                            identifiers,
                            supersedes ? NhsNumberStatus.VERIFIED : is.nhsNumberStatus(),
                            is.givenName(),
                            is.familyName(),
                            is.birthDate(),
                            null,
                            is.gender(),
                            is.postcode(),
                            "",
                            !supersedes));
        }

        void night() {
            var were = Map.copyOf(here);
            var about = new TreeSet<String>();
            for (var change = 0; change < random.nextInt(12); change++) {
                toggle(town.get(
                        random.nextInt(4) == 0 ? town.size() - 1 - random.nextInt(100) : random.nextInt(town.size())));
            }
            if (random.nextInt(3) == 0) {
                about.addAll(decide());
            }
            about.forEach(key -> here.putIfAbsent(key, identity(key)));
            decisions.forEach(
                    each -> Stream.of(each.left(), each.right()).forEach(key -> here.putIfAbsent(key, identity(key))));
            var gone = were.values().stream()
                    .filter(each -> !here.containsKey(each.key()))
                    .toList();
            relink(new Before(Map.copyOf(parts), gone, Set.of(), about, Map.of()));
        }

        private void relink(Before before) {
            var anew = linkage.relink(before, List.copyOf(here.values()), decisions);
            var keys = new HashSet<>(anew.parts().keySet());
            before.gone().forEach(each -> keys.add(each.key()));
            found.remove(keys);
            found.add(anew);
            parts.keySet().removeAll(keys);
            parts.putAll(anew.parts());
            linked += (double) anew.parts().size() / here.size();
        }

        private void toggle(Identity identity) {
            if (here.remove(identity.key()) == null) {
                here.put(identity.key(), identity);
            }
        }

        private Set<String> decide() {
            if (!decisions.isEmpty() && random.nextBoolean()) {
                var undone = decisions.remove(random.nextInt(decisions.size()));
                return Set.of(undone.left(), undone.right());
            }
            var keys = List.copyOf(here.keySet());
            var left = keys.get(random.nextInt(keys.size()));
            var right = keys.get(Math.min(keys.size() - 1, keys.indexOf(left) + 1 + random.nextInt(3)));
            if (!left.equals(right)) {
                decisions.add(new Decision(random.nextInt(1 << 30), left, right, random.nextBoolean(), "a clerk"));
            }
            return Set.of(left, right.equals(left) ? keys.get(0) : right);
        }

        private Identity identity(String key) {
            return town.stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        Found found() {
            return found;
        }

        Found all() {
            var all = Found.nothing();
            all.add(linkage.relink(Before.NOTHING, List.copyOf(here.values()), decisions));
            return all;
        }

        double shareLinked() {
            return linked / NIGHTS;
        }
    }
}
