package org.braid.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The people, household by household, without ever holding more than one. */
final class World {
    static final String NORTHMERE = "991";
    static final String SOUTHWOLD_VALE = "992";
    // Prime, above a million: each person has another number, and most begin with zeros.
    private static final long COUNCIL_IDS = 1_299_709;

    private final int people;
    private final long seed;
    private final LocalDate asOf;
    private final Households households;
    private final NhsNumbers nhsNumbers;
    private final Deque<Person> waiting = new ArrayDeque<>();
    private int made;
    private int household;

    World(int people, long seed, LocalDate asOf, Names names) {
        this.people = people;
        this.seed = seed;
        this.asOf = asOf;
        households = new Households(seed, asOf, names);
        nhsNumbers = new NhsNumbers(seed);
    }

    boolean hasNext() {
        return made < people;
    }

    Person next() {
        if (waiting.isEmpty()) {
            moveIn(households.household(household++));
        }
        made++;
        return waiting.remove();
    }

    private void moveIn(Households.Household members) {
        var first = made;
        var streams = new ArrayList<Set<String>>();
        for (int i = 0; i < members.members().size(); i++) {
            var birth = members.members().get(i).birth();
            streams.add(streams(first + i, birth));
        }
        var council = council(streams);
        for (int i = 0; i < streams.size(); i++) {
            waiting.add(person(first + i, members, i, council, streams.get(i)));
        }
    }

    private Set<String> streams(int number, LocalDate birth) {
        // Whatever the seed, one person has everything that a grown-up can have.
        return number == people / 2 ? Streams.ALL : Streams.of(birth, asOf, new Dice(seed, "streams", number));
    }

    /** Only one council's education feed is in the world, so its pupils live there. */
    private String council(List<Set<String>> streams) {
        var pupils = streams.stream().anyMatch(of -> of.contains(Line.EDUCATION));
        return pupils || new Dice(seed, "council", household).chance(0.5) ? NORTHMERE : SOUTHWOLD_VALE;
    }

    private Person person(int number, Households.Household members, int place, String council, Set<String> streams) {
        var member = members.members().get(place);
        var dice = new Dice(seed, "person", number);
        var death = dice.chance(0.004) ? dice.daysBefore(asOf, 1, 300) : null;
        var all = with(further(number, member.birth(), council), streams);
        return new Person(
                String.format(Locale.ROOT, "P%07d", number + 1),
                number,
                member.name(),
                member.gender(),
                streams.equals(Streams.ALL) ? Streams.within(member.birth(), asOf) : member.birth(),
                death,
                members.home(),
                nhsNumbers.next(),
                council,
                councilId(number, council),
                all,
                restricted(number, all));
    }

    /** One in eight of those whom the children's team and the schools both know: adopted, or in danger. */
    private boolean restricted(int number, Set<String> streams) {
        return streams.contains(Line.CHILDREN)
                && streams.contains(Line.EDUCATION)
                && new Dice(seed, "restricted records", number).chance(0.125);
    }

    private Set<String> further(int number, LocalDate birth, String council) {
        return number == people / 2
                ? FurtherStreams.GROWN_UP
                : FurtherStreams.of(birth, council, asOf, new Dice(seed, "further streams", number));
    }

    private static Set<String> with(Set<String> further, Set<String> streams) {
        var all = new HashSet<>(streams);
        all.addAll(further);
        return all;
    }

    /** The two councils count alike, so the same number is somebody else at the other. */
    static String councilId(int number, String council) {
        var stride = council.equals(NORTHMERE) ? 804_511 : 366_181;
        return String.format(Locale.ROOT, "%07d", (number + 1L) * stride % COUNCIL_IDS);
    }
}
