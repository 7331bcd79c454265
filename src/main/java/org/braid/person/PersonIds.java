package org.braid.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.braid.person.Clusters.Cluster;

/** Names each person, with the same id night after night. */
public final class PersonIds {
    private static final String PREFIX = "P-";

    private PersonIds() {}

    /** A person's wish to keep an id that some of the descriptions had. */
    private record Claim(int cluster, String smallestKey, String id, int members) {
        static final Comparator<Claim> ORDER = Comparator.comparingInt(Claim::members)
                .reversed()
                .thenComparing(Claim::id)
                .thenComparing(Claim::smallestKey);
    }

    /**
     * Keeps each known id with the person who has most of its descriptions; a person without one gets a new one.
     *
     * @param known the id that each identity key had until now, also of identities that are gone
     * @return the id of each identity key, sorted by key
     */
    public static Map<String, String> assign(Clusters clusters, Map<String, String> known) {
        var people = clusters.people();
        var ids = kept(people, known);
        var taken = new HashSet<>(known.values());
        var assigned = new TreeMap<String, String>();
        for (var i = 0; i < people.size(); i++) {
            var smallestKey = people.get(i).identities().get(0);
            var id = ids.computeIfAbsent(i, none -> fresh(smallestKey, taken));
            people.get(i).identities().forEach(key -> assigned.put(key, id));
        }
        return assigned;
    }

    /** The largest claims first, so that of two people who claim one id the one with more of its descriptions has it. */
    private static Map<Integer, String> kept(List<Cluster> people, Map<String, String> known) {
        var claims = new ArrayList<Claim>();
        for (var i = 0; i < people.size(); i++) {
            claims.addAll(claims(i, people.get(i), known));
        }
        claims.sort(Claim.ORDER);
        var kept = new HashMap<Integer, String>();
        var given = new HashSet<String>();
        for (var claim : claims) {
            if (!kept.containsKey(claim.cluster()) && given.add(claim.id())) {
                kept.put(claim.cluster(), claim.id());
            }
        }
        return kept;
    }

    private static List<Claim> claims(int cluster, Cluster person, Map<String, String> known) {
        var members = new HashMap<String, Integer>();
        for (var key : person.identities()) {
            var id = known.get(key);
            if (id != null) {
                members.merge(id, 1, Integer::sum);
            }
        }
        var smallestKey = person.identities().get(0);
        return members.entrySet().stream()
                .map(entry -> new Claim(cluster, smallestKey, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Hashes again, with a number added, as long as the id is somebody's. */
    private static String fresh(String smallestKey, Set<String> taken) {
        var id = ShortId.of(PREFIX, smallestKey);
        for (var again = 1; !taken.add(id); again++) {
            id = ShortId.of(PREFIX, smallestKey + '#' + again);
        }
        return id;
    }
}
