package org.braid.person;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS_PER_CHARACTER = 5;

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
        var id = hashed(smallestKey);
        for (var again = 1; !taken.add(id); again++) {
            id = hashed(smallestKey + '#' + again);
        }
        return id;
    }

    /** The first 60 bits of the SHA-256 in Crockford's base 32, which has no letters that look like digits. */
    private static String hashed(String text) {
        var bits = new BigInteger(1, sha256(text))
                .shiftRight(256 - LENGTH * BITS_PER_CHARACTER)
                .longValueExact();
        var id = new StringBuilder("P-");
        for (var shift = (LENGTH - 1) * BITS_PER_CHARACTER; shift >= 0; shift -= BITS_PER_CHARACTER) {
            id.append(CROCKFORD.charAt((int) (bits >> shift) & 31));
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
